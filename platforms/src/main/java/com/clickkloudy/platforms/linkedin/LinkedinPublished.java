package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Posts that are out: their numbers, where LinkedIn lets us count
/// (https://learn.microsoft.com/linkedin/marketing/community-management/members/post-statistics, 2026-11-23), and their
/// end.
record LinkedinPublished(LinkedinApi api, Credentials credentials) {
    static final Map<Metric, String> METRICS = new EnumMap<>(Map.of(
            Metric.IMPRESSIONS, "IMPRESSION",
            Metric.REACH, "MEMBERS_REACHED",
            Metric.LIKES, "REACTION",
            Metric.COMMENTS, "COMMENT",
            Metric.SHARES, "RESHARE"));

    private static final Pattern POST = Pattern.compile("urn:li:(share|ugcPost):[0-9]{1,25}");

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    private Answer<Report> report(Remote post) {
        var known = POST.matcher(post.id());
        if (!known.matches()) {
            return Answer.not(unknown());
        }
        return LinkedinSignIn.mayCount(credentials)
                ? numbers(entity(known)).fold(Answer::of, failure -> uncounted(post, failure))
                : Answer.of(new Report.Counted(Numbers.none()));
    }

    private static String entity(Matcher post) {
        var kind = post.group(1).equals("share") ? "share" : "ugc";
        return "(" + kind + ":" + post.group().replace(":", "%3A") + ")";
    }

    /// Each number is a call of its own.
    private Answer<Report> numbers(String entity) {
        var numbers = Answer.of(Numbers.none());
        for (var metric : METRICS.keySet()) {
            numbers = numbers.then(counted -> count(entity, metric).map(more -> counted.and(metric, more)));
        }
        return numbers.map(Report.Counted::new);
    }

    private Answer<Optional<Long>> count(String entity, Metric metric) {
        return api.statistics(credentials, entity, METRICS.getOrDefault(metric, ""))
                .read(LinkedinPublished::count);
    }

    private static Optional<Long> count(Reply reply) {
        var said = reply.needJson();
        if (said.get("/elements").isEmpty()) {
            throw new IllegalStateException("There is no list.");
        }
        return said.number("/elements/0/count");
    }

    /// LinkedIn allows nobody to count a post that is gone. That it is, only a look tells.
    private Answer<Report> uncounted(Remote post, Failure failure) {
        if (!(failure instanceof Failure.Forbidden)) {
            return Answer.not(failure);
        }
        if (!LinkedinSignIn.mayLook(credentials)) {
            return Answer.not(refused("LinkedIn does not tell the numbers of this post. It may have been deleted."));
        }
        return isThere(post).then(there -> there ? Answer.not(failure) : Answer.of(new Report.Gone()));
    }

    private Answer<Boolean> isThere(Remote post) {
        return api.get(credentials, "posts", post.id())
                .alsoGood(LinkedinPublished::isGone)
                .read(reply -> !isGone(reply) && !reply.need("/id").isEmpty());
    }

    /// A page of whatever stands before LinkedIn is no word of its own.
    private static boolean isGone(Reply reply) {
        return reply.status() == 404
                && reply.json()
                        .number("/status")
                        .filter(status -> status == 404)
                        .isPresent();
    }

    /// LinkedIn says of a post that is gone that it is deleted: who may not look beforehand cannot tell the two apart.
    Deleted delete(Remote post) {
        if (!POST.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        var mayBeThere = LinkedinSignIn.mayLook(credentials) ? isThere(post) : Answer.of(true);
        return mayBeThere.then(there -> there ? remove(post) : Answer.of(false)).fold(Deleted::of, Deleted.Failed::new);
    }

    private Answer<Boolean> remove(Remote post) {
        return api.delete(credentials, "posts", post.id())
                .header("X-RestLi-Method", "DELETE")
                .alsoGood(LinkedinPublished::isGone)
                .read(LinkedinPublished::wasThere);
    }

    private static boolean wasThere(Reply reply) {
        if (reply.isSuccess() && reply.status() != 204) {
            throw new IllegalStateException("That is not how LinkedIn says that something is deleted.");
        }
        return reply.isSuccess();
    }

    private static Failure unknown() {
        return refused("This is not the name of a post on LinkedIn.");
    }

    private static Failure refused(String message) {
        return new Failure.Refused(Optional.empty(), message);
    }
}
