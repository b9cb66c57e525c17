package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.e2e.Judge.Verdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Two workers, each a process of its own, while platforms misbehave and workers die. In short what `make soak` does at
/// length. Whatever happens, a post is out once, or parked with a reason.
@Timeout(480)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(200);
    private static final String BOT_PLATFORM = "telegram";

    /// What goes wrong once with the publishing of one account each.
    private static final List<Map<String, Object>> FAULTS = List.of(
            Map.of("kind", "accept-then-drop"),
            Map.of("kind", "accept-then-500"),
            Map.of("kind", "accept-then-stall", "millis", 7_000),
            Map.of("kind", "truncated"),
            Map.of("kind", "unparsable"),
            Map.of("kind", "refuse-before"),
            Map.of("kind", "drop-before"),
            Map.of("kind", "throttle"),
            Map.of("kind", "throttle", "retryAfter", 1),
            Map.of("kind", "unauthorized"));

    private Stack stack;

    @BeforeAll
    void start() {
        stack = Stack.split(2, Platforms.start());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @AfterEach
    void behaveAgain() {
        stack.platforms().behave();
    }

    @Test
    void whatever_a_platform_does_each_post_is_out_once_or_parked_with_a_reason() {
        var accounts = new HashMap<String, String>();
        for (var platform : Stack.PLATFORMS) {
            for (var each : stack.platforms().open(platform, 2 * FAULTS.size(), "fault")) {
                accounts.put(stack.operator().connect(platform, each.form()), each.name());
            }
        }
        spread(accounts.values().stream().sorted().toList());
        stack.platforms().trouble(Map.of("kind", "listing-delay", "millis", 3_000));

        var verdict = publish(accounts);

        assertThat(verdict.isClean()).as("%s", verdict).isTrue();
        assertThat(verdict.published()).as("%s", verdict).isGreaterThan(accounts.size() * 2 / 3);
        assertThat(verdict.parked().keySet()).as("%s", verdict).isSubsetOf("UNCONFIRMED", "SIGNED_OUT");
    }

    @Test
    void two_workers_share_a_campaign_within_limits_and_one_that_is_stopped_leaves_nothing_unconfirmed() {
        var accounts = accounts("share");
        stack.platforms().limit(BOT_PLATFORM, "bot", 30, "PT1S");
        slowDown(600);
        var throttled = stack.platforms().answered(BOT_PLATFORM, 429);
        var before = stack.platforms().published();
        var text = aText();

        var campaign = stack.operator().publishNow(Map.of("text", text), accounts.keySet());
        awaitPublished(before + 5);
        PartOf.named("worker-1", stack.program().data()).terminate();
        var verdict = settled(campaign, text, accounts);

        assertThat(verdict.isClean()).as("%s", verdict).isTrue();
        assertThat(verdict.published()).as("%s", verdict).isEqualTo(accounts.size());
        assertThat(stack.platforms().answered(BOT_PLATFORM, 429)).isEqualTo(throttled);
    }

    @Test
    void workers_that_are_killed_or_suspended_past_their_claims_lose_no_post_and_double_none() {
        var accounts = accounts("killed");
        slowDown(1_500);
        var before = stack.platforms().published();
        var text = aText();

        var campaign = stack.operator().publishNow(Map.of("text", text), accounts.keySet());
        awaitPublished(before + 3);
        var suspended = PartOf.named("worker-1", stack.program().data());
        suspended.suspend();
        PartOf.named("worker-2", stack.program().data()).kill();
        Waiting.until(Duration.ofSeconds(8), () -> false);
        suspended.resume();
        var verdict = settled(campaign, text, accounts);

        assertThat(verdict.isClean()).as("%s", verdict).isTrue();
        assertThat(verdict.parked().keySet()).as("%s", verdict).isSubsetOf("UNCONFIRMED");
    }

    /// The names are sorted by platform, and each platform's accounts get every fault once.
    private void spread(List<String> names) {
        for (var n = 0; n < names.size(); n++) {
            var at = n % (2 * FAULTS.size());
            if (at < FAULTS.size()) {
                var name = names.get(n).split("/", 2);
                var fault = new HashMap<>(FAULTS.get(at));
                fault.putAll(Map.of("operation", "publish", "platform", name[0], "account", name[1], "count", 1));
                stack.platforms().trouble(fault);
            }
        }
    }

    private Map<String, String> accounts(String prefix) {
        var accounts = stack.accounts(8, prefix);
        Stream.of(BOT_PLATFORM)
                .flatMap(platform -> stack.platforms().open(platform, 36, prefix).stream())
                .forEach(each -> accounts.put(stack.operator().connect(each.platform(), each.form()), each.name()));
        return accounts;
    }

    private Verdict publish(Map<String, String> accounts) {
        var text = aText();
        return settled(stack.operator().publishNow(Map.of("text", text), accounts.keySet()), text, accounts);
    }

    private Verdict settled(String campaign, String text, Map<String, String> accounts) {
        var judge = new Judge(stack.operator(), stack.platforms(), accounts);
        Waiting.awaitThat(
                "every post is out or parked",
                PATIENCE,
                () -> judge.isSettled(campaign),
                () -> stack.operator().campaign(campaign).path("counts"));
        assertThat(judge.posts(campaign)).hasSize(accounts.size());
        return judge.judge(campaign, text);
    }

    private void awaitPublished(int count) {
        Waiting.awaitThat(
                count + " are published",
                PATIENCE,
                () -> stack.platforms().published() >= count,
                () -> stack.platforms().published());
    }

    private void slowDown(int millis) {
        stack.platforms().trouble(Map.of("kind", "latency", "operation", "publish", "millis", millis));
    }

    private static String aText() {
        return "Ships " + UUID.randomUUID();
    }
}
