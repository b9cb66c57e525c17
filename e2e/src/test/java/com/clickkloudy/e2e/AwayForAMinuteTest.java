package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.e2e.Door.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the program needs goes away while a campaign is on its way, and comes back.
@Timeout(180)
@ExtendWith(SharedStack.class)
class AwayForAMinuteTest {
    private static final int EACH = 6;
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final Stack stack;
    private final Operator operator;

    AwayForAMinuteTest(Stack stack) {
        this.stack = stack;
        this.operator = stack.operator();
    }

    @AfterEach
    void behaveAgain() {
        stack.platforms().behave();
    }

    @Test
    void without_its_database_it_says_so_and_goes_on_when_it_is_back() {
        var accounts = stack.accounts(EACH, "rows");
        var database = Neighbour.named("postgres", stack.program().data());
        var before = stack.platforms().published();
        slowDown();
        var campaign = operator.publishNow(Map.of("text", "The lighthouse is dark."), accounts.keySet());
        Waiting.awaitThat(
                "some are published", SOON, () -> stack.platforms().published() - before >= 3, () -> campaign);

        database.kill();
        try {
            awaitHealth("database", "DOWN");
            isUnavailable(operator.ask("GET", "/campaigns/" + campaign), "database");
        } finally {
            database.startAgain();
        }

        awaitHealth("database", "UP");
        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
    }

    @Test
    void without_temporal_it_takes_campaigns_that_leave_when_it_is_back() {
        var accounts = stack.accounts(EACH, "engine");
        var under = stack.accounts(EACH, "underway");
        var temporal = Neighbour.named("temporal", stack.program().data());
        var before = stack.platforms().published();
        slowDown();
        var onItsWay = operator.publishNow(Map.of("text", "The tide is out."), under.keySet());
        Waiting.awaitThat(
                "some are published", SOON, () -> stack.platforms().published() - before >= 3, () -> onItsWay);

        temporal.kill();
        String campaign;
        try {
            awaitHealth("temporal", "DOWN");
            campaign = operator.publishNow(Map.of("text", "The tide is in."), accounts.keySet());
            assertThat(operator.campaign(campaign)
                            .path("counts")
                            .path("published")
                            .asInt())
                    .isZero();
        } finally {
            temporal.startAgain();
        }

        awaitHealth("temporal", "UP");
        new ExactlyOnce(stack, onItsWay, under).proveWithin(PATIENCE);
        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
    }

    @Test
    void without_its_files_it_takes_none_and_posts_with_files_wait() throws IOException {
        var accounts = stack.accounts(EACH, "files");
        var content = operator.aPictureAndAText(Picture.jpeg(200, 150));
        var folder = stack.program().data().resolve("media");
        var elsewhere = folder.resolveSibling("media-elsewhere");

        Files.move(folder, elsewhere);
        String campaign;
        try {
            awaitHealth("mediaStore", "DOWN");
            isUnavailable(operator.tryToUpload(Picture.jpeg(100, 100)), "");
            campaign = operator.publishNow(content, accounts.keySet());
            Waiting.until(Duration.ofSeconds(3), () -> false);
            assertThat(operator.campaign(campaign)
                            .path("counts")
                            .path("published")
                            .asInt())
                    .isZero();
        } finally {
            Files.move(elsewhere, folder);
        }

        awaitHealth("mediaStore", "UP");
        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
    }

    private void slowDown() {
        stack.platforms().trouble(Map.of("kind", "latency", "operation", "publish", "millis", 1_500));
        stack.platforms()
                .trouble(Map.of(
                        "kind", "latency", "operation", "publish", "platform", "bluesky", "millis", 100, "count", 3));
    }

    private void awaitHealth(String part, String state) {
        Waiting.awaitThat(part + " is " + state, SOON, () -> health(part).equals(state), () -> operator.health());
    }

    private String health(String part) {
        for (var each : operator.health().path("parts")) {
            if (each.path("name").asString().equals(part)) {
                return each.path("state").asString();
            }
        }
        throw new AssertionError("Nothing is said of " + part);
    }

    private static void isUnavailable(Answer answer, String what) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("code").asString()).isEqualTo("unavailable");
        assertThat(answer.body().path("detail").asString()).contains(what).isNotBlank();
    }
}
