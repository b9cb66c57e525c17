package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Posts that are out: their notes, and their end.
record TumblrPublished(TumblrApi api, Credentials credentials) {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS, Metric.SHARES);

    private static final Pattern ID = Pattern.compile("[0-9]{1,20}");

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    private Answer<Report> report(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return api.notes(credentials)
                .query("id", post.id())
                .query("mode", "conversation")
                .read(reply -> counted(reply.needJson()))
                .fold(Answer::of, TumblrPublished::uncounted);
    }

    /// Where the blog itself is gone, its posts are.
    private static Answer<Report> uncounted(Failure failure) {
        return failure instanceof Failure.Gone ? Answer.of(new Report.Gone()) : Answer.not(failure);
    }

    /// Who neither liked nor reblogged has replied.
    private static Report counted(Json answer) {
        answer.need("/response/total_notes");
        var likes = answer.number("/response/total_likes");
        var reblogs = answer.number("/response/total_reblogs");
        var replies = answer.number("/response/total_notes")
                .flatMap(all -> likes.flatMap(liked -> reblogs.map(reblogged -> all - liked - reblogged)));
        return new Report.Counted(Numbers.none()
                .and(Metric.LIKES, likes)
                .and(Metric.COMMENTS, replies)
                .and(Metric.SHARES, reblogs));
    }

    Deleted delete(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        return api.deletion(credentials)
                .form("id", post.id())
                .read(reply -> reply.need("/response/id"))
                .fold(id -> new Deleted.Done(), TumblrPublished::undeleted);
    }

    private static Deleted undeleted(Failure failure) {
        return failure instanceof Failure.Gone ? new Deleted.AlreadyGone() : new Deleted.Failed(failure);
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the id of a post on Tumblr.");
    }
}
