package com.clickkloudy.platforms.devto;

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

/// Articles that are out: what readers did with them, and their way back to the drafts.
record DevtoPublished(DevtoSite site) {
    static final Set<Metric> METRICS = Set.of(Metric.VIEWS, Metric.LIKES, Metric.COMMENTS, Metric.SAVES);

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    Map<Remote, Report> report(List<Remote> posts) {
        return Batches.oneByOne(posts, this::report);
    }

    private Answer<Report> report(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return Answer.not(unknown());
        }
        return site.get("analytics", "totals")
                .query("article_id", post.id())
                .read(reply -> counted(reply.needJson()))
                .fold(Answer::of, failure -> uncounted(post, failure));
    }

    /// Numbers are refused of what is not out, and of other people's; only a look tells whether it is out.
    private Answer<Report> uncounted(Remote post, Failure failure) {
        return failure instanceof Failure.Refused
                ? isOut(post).then(out -> out ? Answer.not(failure) : Answer.of(new Report.Gone()))
                : Answer.not(failure);
    }

    /// Keeping an article for later is a reaction, too.
    private static Report counted(Json totals) {
        totals.need("/page_views/total");
        var kept = totals.number("/reactions/readinglist");
        return new Report.Counted(Numbers.none()
                .and(Metric.VIEWS, totals.number("/page_views/total"))
                .and(Metric.LIKES, totals.number("/reactions/total").map(all -> all - kept.orElse(0L)))
                .and(Metric.COMMENTS, totals.number("/comments/total"))
                .and(Metric.SAVES, kept));
    }

    /// It is looked for first: to withdraw what is a draft already looks like success.
    Deleted delete(Remote post) {
        if (!ID.matcher(post.id()).matches()) {
            return new Deleted.Failed(unknown());
        }
        return isOut(post)
                .then(out -> withdraw(post).map(known -> known && out))
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private Answer<Boolean> isOut(Remote post) {
        return site.get("articles", post.id())
                .alsoGood(DevtoRefusals::isAbsent)
                .read(reply ->
                        reply.isSuccess() && !DevtoArticle.out(reply).id().isEmpty());
    }

    /// @return whether the author has such an article
    private Answer<Boolean> withdraw(Remote post) {
        return site.put("articles", post.id())
                .json(DevtoArticle.withdrawn())
                .alsoGood(DevtoRefusals::isAbsent)
                .read(reply ->
                        reply.isSuccess() && !DevtoArticle.notOut(reply).id().isEmpty());
    }

    private static Failure unknown() {
        return new Failure.Refused(Optional.empty(), "This is not the number of an article at DEV.");
    }
}
