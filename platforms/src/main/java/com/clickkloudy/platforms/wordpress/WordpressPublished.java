package com.clickkloudy.platforms.wordpress;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Posts that are out: how often they were commented on, and their way into the bin.
record WordpressPublished(WordpressSite site) {
    static final Set<Metric> METRICS = Set.of(Metric.COMMENTS);

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    /// Of a post that is not there, a site says that nobody commented on it: so the post is asked for first.
    private Answer<Report> report(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return site.get("wp", "v2", "posts", post.id())
                .query("_fields", "id,status")
                .alsoGood(WordpressRefusals::isDeleted)
                .read(reply -> !WordpressRefusals.isDeleted(reply)
                        && !reply.need("/status").equals("trash"))
                .then(there -> there ? comments(post) : Answer.of(new Report.Gone()));
    }

    private Answer<Report> comments(Remote post) {
        return site.get("wp", "v2", "comments")
                .query("post", post.id())
                .query("per_page", "1")
                .query("_fields", "id")
                .read(WordpressPublished::counted);
    }

    private static Report counted(Reply reply) {
        if (!reply.needJson().toString().startsWith("[")) {
            throw new IllegalStateException("The answer holds no list.");
        }
        var total = reply.header("X-WP-Total").filter(text -> text.matches("[0-9]{1,15}"));
        return new Report.Counted(Numbers.none().and(Metric.COMMENTS, total.map(Long::valueOf)));
    }

    /// Into the bin, from which the site's people can take it back; for good where the site has none.
    Deleted delete(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        return site.delete("wp", "v2", "posts", post.id())
                .alsoGood(reply -> isGone(reply) || hasNoBin(reply))
                .read(reply -> hasNoBin(reply) ? Optional.<Boolean>empty() : Optional.of(wasThere(reply)))
                .then(done -> done.map(Answer::of).orElseGet(() -> deleteForGood(post)))
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private Answer<Boolean> deleteForGood(Remote post) {
        return site.delete("wp", "v2", "posts", post.id())
                .query("force", "true")
                .alsoGood(WordpressPublished::isGone)
                .read(WordpressPublished::wasThere);
    }

    private static boolean wasThere(Reply reply) {
        if (isGone(reply)) {
            return false;
        }
        if (!reply.needJson().isTrue("/deleted")
                && !reply.text("/status").orElse("").equals("trash")) {
            throw new IllegalStateException("The post is not deleted.");
        }
        return true;
    }

    private static boolean isGone(Reply reply) {
        return WordpressRefusals.isDeleted(reply)
                || (reply.status() == 410 && reply.text("/code").orElse("").equals("rest_already_trashed"));
    }

    private static boolean hasNoBin(Reply reply) {
        return reply.status() == 501 && reply.text("/code").orElse("").equals("rest_trash_not_supported");
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the number of a post on WordPress.");
    }
}
