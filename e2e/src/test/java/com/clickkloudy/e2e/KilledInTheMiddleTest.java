package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The platforms live on, so what was on its way when the program died is accepted unheard.
@Timeout(300)
@ExtendWith(SharedStack.class)
class KilledInTheMiddleTest {
    private static final int EACH = 15;
    private final Platforms platforms;
    private final Stack stack;

    KilledInTheMiddleTest(Stack stack) {
        this.stack = stack;
        this.platforms = stack.platforms();
    }

    @AfterEach
    void behaveAgain() {
        platforms.behave();
    }

    @Test
    void a_killed_program_loses_no_post_and_publishes_none_twice() throws Exception {
        var accounts = stack.accounts(EACH, "killed");
        var content = stack.operator().aPictureAndAText(Picture.jpeg(320, 240));
        slowDown();
        var before = platforms.published();

        var campaign = stack.operator().publishNow(content, accounts.keySet());
        Waiting.awaitThat(
                "some are published",
                Duration.ofSeconds(60),
                () -> platforms.published() - before >= 5,
                () -> stack.operator().campaign(campaign));
        stack.program().kill();
        assertThat(platforms.published() - before).as("killed in the middle").isBetween(5, 3 * EACH - 1);
        stack.program().start();

        new ExactlyOnce(stack, campaign, accounts).proveWithin(Duration.ofSeconds(180));
    }

    /// Differently, so that there is a middle to be killed in.
    private void slowDown() {
        Map.of("bluesky", 200, "mastodon", 1_500, "telegram", 3_000)
                .forEach((platform, millis) -> platforms.trouble(
                        Map.of("kind", "latency", "operation", "publish", "platform", platform, "millis", millis)));
    }
}
