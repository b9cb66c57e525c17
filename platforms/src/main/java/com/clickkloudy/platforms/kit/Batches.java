package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Reports.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Asks for the numbers of many posts, as many at once as a platform takes. Who is throttled or signed out is not
/// asked again: the posts that are left have the same failure.
public final class Batches {
    private Batches() {}

    /// @param ask returns [Report.Gone] for a post that is not there
    public static Map<Remote, Report> oneByOne(List<Remote> posts, Function<Remote, Answer<Report>> ask) {
        return of(1, posts, one -> ask.apply(one.getFirst()).map(report -> Map.of(one.getFirst(), report)));
    }

    /// @param ask returns what was told; a post that it leaves out is gone
    public static Map<Remote, Report> of(
            int atOnce, List<Remote> posts, Function<List<Remote>, Answer<Map<Remote, Report>>> ask) {
        var reports = new LinkedHashMap<Remote, Report>();
        for (var from = 0; from < posts.size(); from += atOnce) {
            var batch = posts.subList(from, Math.min(from + atOnce, posts.size()));
            switch (ask.apply(batch)) {
                case Answer.Got<Map<Remote, Report>>(var told) ->
                    batch.forEach(post -> reports.put(post, told.getOrDefault(post, new Report.Gone())));
                case Answer.Not<Map<Remote, Report>>(var failure)
                when isAboutThese(failure) -> batch.forEach(post -> reports.put(post, new Report.Failed(failure)));
                case Answer.Not<Map<Remote, Report>>(var failure) -> {
                    posts.subList(from, posts.size()).forEach(post -> reports.put(post, new Report.Failed(failure)));
                    return reports;
                }
            }
        }
        return reports;
    }

    private static boolean isAboutThese(Failure failure) {
        return switch (failure) {
            case Failure.Refused refused -> true;
            case Failure.Duplicate duplicate -> true;
            case Failure.Gone gone -> true;
            case Failure.Throttled throttled -> false;
            case Failure.SignedOut signedOut -> false;
            case Failure.Forbidden forbidden -> false;
            case Failure.Unreachable unreachable -> false;
            case Failure.Ambiguous ambiguous -> false;
        };
    }
}
