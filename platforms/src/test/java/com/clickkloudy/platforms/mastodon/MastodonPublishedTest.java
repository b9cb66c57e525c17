package com.clickkloudy.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What servers say of posts that are out.
final class MastodonPublishedTest {
    private static final Remote POST = new Remote("7", Optional.empty());

    private final Harbour harbour = new Harbour();
    private final Connected anna = harbour.anna();

    @AfterEach
    void close() {
        harbour.close();
    }

    private Report report(String answer) throws IOException {
        try (var server = RawServer.answering(answer)) {
            var mastodon = new Mastodon(harbour.stage().kitFor(server.address()));
            var job = harbour.stage().movedTo(server.address(), anna.job("Hello"));
            return mastodon.report(job.account(), job.credentials(), List.of(POST))
                    .values()
                    .iterator()
                    .next();
        }
    }

    @Test
    void what_a_server_does_not_count_is_absent_and_what_it_counts_as_0_is_0() throws IOException {
        var old =
                report(RawServer.answer("200 OK", "", "{\"id\":\"7\",\"favourites_count\":0,\"replies_count\":null}"));

        assertThat(old).isEqualTo(new Report.Counted(new Numbers(Map.of(Metric.LIKES, 0L))));
    }

    @Test
    void boosts_and_quotes_are_shared_posts_alike() throws IOException {
        var shared = report(RawServer.answer("200 OK", "", "{\"id\":\"7\",\"reblogs_count\":3,\"quotes_count\":4}"));

        assertThat(shared).isEqualTo(new Report.Counted(new Numbers(Map.of(Metric.SHARES, 7L))));
    }

    @Test
    void a_post_is_gone_only_where_the_server_itself_says_so() throws IOException {
        var gone = report(RawServer.answer("404 Not Found", "", "{\"error\":\"Record not found\"}"));
        var page = report(RawServer.answer("404 Not Found", "", "<h1>nginx</h1>"));

        assertThat(gone).isEqualTo(new Report.Gone());
        assertThat(page).isInstanceOf(Report.Failed.class);
    }
}
