package com.clickkloudy.platforms.ghost;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Posts that are out: what their members did with them, and their end.
record GhostPublished(GhostSite site) {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS, Metric.CLICKS);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,40}");

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    private Answer<Report> report(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return site.get("posts", post.id())
                .query("include", "count.clicks,count.positive_feedback,count.comments")
                .alsoGood(GhostPublished::isGone)
                .read(reply -> isGone(reply) ? new Report.Gone() : counted(reply.needJson()));
    }

    private static Report counted(Json answer) {
        answer.need("/posts/0/id");
        return new Report.Counted(Numbers.none()
                .and(Metric.LIKES, answer.number("/posts/0/count/positive_feedback"))
                .and(Metric.COMMENTS, answer.number("/posts/0/count/comments"))
                .and(Metric.CLICKS, answer.number("/posts/0/count/clicks")));
    }

    Deleted delete(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        return site.delete("posts", post.id())
                .alsoGood(GhostPublished::isGone)
                .read(GhostPublished::wasThere)
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private static boolean wasThere(Reply reply) {
        if (reply.isSuccess() && reply.status() != 204) {
            throw new IllegalStateException("That is not how Ghost says that something is deleted.");
        }
        return reply.isSuccess();
    }

    /// A page of whatever stands before the site is no word of its own.
    private static boolean isGone(Reply reply) {
        return reply.status() == 404 && reply.text("/errors/0/message").isPresent();
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the id of a post on Ghost.");
    }
}
