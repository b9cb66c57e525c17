package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.PostState;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// Measures how late posts are that are all due in one second, on a real Temporal server. It is no test, as it depends
/// on the machine, and runs only when it is named:
/// `mvn -pl activities -am test -Dtest=Punctuality -Dsurefire.failIfNoSpecifiedTests=false -Dpostgres.fsync=on`.
class Punctuality {
    private static final int POSTS = 1_000;
    private static final Duration AHEAD = Duration.ofSeconds(40);

    @TempDir
    private Path data;

    @RepeatedTest(3)
    void a_thousand_posts_of_one_second() throws IOException {
        try (var platform = new SlowServer(Duration.ofMillis(50));
                var rig = new EngineRig(DevServer.start(data), EngineTimes.standard(), List.of(platform))) {
            var warm = rig.publishNow(rig.accounts(SlowServer.SLOW, 200));
            rig.await(warm, row -> row.post().state() == PostState.PUBLISHED);
            platform.arrivals().clear();
            var accounts = rig.accounts(SlowServer.SLOW, POSTS);
            var commits = rig.commits();
            var due = Instant.now().plus(AHEAD);

            var campaign = rig.publish(accounts, due, Duration.ofHours(1));
            EngineRig.pass(AHEAD.plusSeconds(5));

            rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);
            assertThat(platform.arrivals())
                    .hasSize(POSTS)
                    .allSatisfy(at -> assertThat(at).isAfterOrEqualTo(due));
            tell(
                    platform.arrivals().stream()
                            .map(at -> Duration.between(due, at))
                            .sorted()
                            .toList(),
                    rig.commits() - commits);
        }
    }

    private static void tell(List<Duration> late, long commits) {
        System.out.printf(
                Locale.ROOT,
                "PUNCTUALITY posts=%d p50=%dms p95=%dms p99=%dms max=%dms transactions/post=%.2f load=%.1f%n",
                late.size(),
                late.get(late.size() / 2).toMillis(),
                late.get(late.size() * 95 / 100).toMillis(),
                late.get(late.size() * 99 / 100).toMillis(),
                late.getLast().toMillis(),
                (double) commits / late.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
