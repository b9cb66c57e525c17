package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Posts that are out: their numbers as their own server has seen them, and their end
/// (https://docs.joinmastodon.org/methods/statuses/, 2026-08-19).
final class MastodonPublished {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS, Metric.SHARES);

    private final Http http;

    MastodonPublished(Http http) {
        this.http = http;
    }

    /// One by one: servers before 4.3, and compatible ones, take no list.
    Map<Remote, Report> report(Credentials credentials, List<Remote> posts) {
        return Batches.oneByOne(
                posts,
                post -> http.get(MastodonServer.of(credentials), "api", "v1", "statuses", post.id())
                        .bearer(MastodonServer.token(credentials))
                        .alsoGood(MastodonPublished::isGone)
                        .read(reply -> isGone(reply) ? new Report.Gone() : counted(reply.needJson())));
    }

    private static Report counted(Json status) {
        status.need("/id");
        return new Report.Counted(Numbers.none()
                .and(Metric.LIKES, status.number("/favourites_count"))
                .and(Metric.COMMENTS, status.number("/replies_count"))
                .and(Metric.SHARES, status.number("/reblogs_count"))
                .and(Metric.SHARES, status.number("/quotes_count")));
    }

    Deleted delete(Credentials credentials, Remote post) {
        return http.delete(MastodonServer.of(credentials), "api", "v1", "statuses", post.id())
                .bearer(MastodonServer.token(credentials))
                .alsoGood(MastodonPublished::isGone)
                .read(reply -> !isGone(reply) && !reply.need("/id").isEmpty())
                .fold(Deleted::of, Deleted.Failed::new);
    }

    /// A page of whatever stands before the server is no word of its own.
    private static boolean isGone(Reply reply) {
        return (reply.status() == 404 || reply.status() == 410)
                && reply.text("/error").isPresent();
    }
}
