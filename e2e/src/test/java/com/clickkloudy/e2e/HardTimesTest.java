package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nobody dies, but something that is needed is short: connections of the database, or a platform's patience with
/// pictures.
@Timeout(300)
@ExtendWith(SharedStack.class)
class HardTimesTest {
    private static final int EACH = 6;
    private static final int MORE_THAN_THERE_ARE = 300;
    private static final String TOO_MANY = "53300";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration SHORT_OF_IT = Duration.ofSeconds(6);
    private final Stack stack;
    private final Operator operator;

    HardTimesTest(Stack stack) {
        this.stack = stack;
        this.operator = stack.operator();
    }

    @AfterEach
    void behaveAgain() {
        stack.platforms().behave();
    }

    @Test
    void with_no_connection_of_the_database_left_nothing_is_lost_or_sent_twice() throws Exception {
        var accounts = stack.accounts(EACH, "queued");
        var before = stack.platforms().published();
        stack.platforms().trouble(Map.of("kind", "latency", "operation", "publish", "millis", 1_500));
        var campaign = operator.publishNow(Map.of("text", "The quay is full."), accounts.keySet());
        Waiting.awaitThat("one is published", PATIENCE, () -> stack.platforms().published() > before, () -> campaign);

        var taken = everyConnection();
        try {
            assertThat(taken).hasSizeGreaterThan(50);
            Waiting.until(SHORT_OF_IT, () -> false);
        } finally {
            for (var each : taken) {
                each.close();
            }
        }

        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
    }

    @Test
    void a_picture_that_a_platform_works_on_for_long_is_waited_for() throws IOException {
        var accounts = onMastodon("slowpicture");
        stack.platforms()
                .trouble(Map.of(
                        "kind", "processing-delay", "platform", "mastodon", "operation", "any", "millis", 4_000));

        var campaign = operator.publishNow(operator.aPictureAndAText(Picture.jpeg(240, 180)), accounts.keySet());

        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
        assertThat(operator.campaign(campaign).path("counts").path("published").asInt())
                .isEqualTo(EACH);
    }

    @Test
    void a_picture_that_a_platform_cannot_work_on_is_said_and_leaves_when_one_tries_again() throws IOException {
        var accounts = onMastodon("brokenpicture");
        stack.platforms().trouble(Map.of("kind", "processing-fails", "platform", "mastodon", "operation", "any"));
        var content = operator.aPictureAndAText(Picture.jpeg(260, 180));

        var campaign = operator.publishNow(content, accounts.keySet());
        var judge = new Judge(operator, stack.platforms(), accounts);
        Waiting.awaitThat(
                "all are parked", PATIENCE, () -> judge.isSettled(campaign), () -> operator.campaign(campaign));
        var verdict = judge.judge(campaign, String.valueOf(content.get("text")));
        assertThat(verdict.isClean()).as("%s", verdict).isTrue();
        assertThat(verdict.published()).as("%s", verdict).isZero();

        stack.platforms().behave();
        operator.ask("POST", "/campaigns/" + campaign + "/actions", Map.of("action", "retryFailed"))
                .with(202);
        Waiting.awaitThat(
                "all are out",
                PATIENCE,
                () -> operator.campaign(campaign)
                                .path("counts")
                                .path("published")
                                .asInt()
                        == EACH,
                () -> operator.campaign(campaign).path("counts"));
        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);
    }

    private Map<String, String> onMastodon(String prefix) {
        var accounts = new HashMap<String, String>();
        for (var each : stack.platforms().open("mastodon", EACH, prefix)) {
            accounts.put(operator.connect(each.platform(), each.form()), each.name());
        }
        return accounts;
    }

    /// Ends those that the program has, and takes all there are.
    private List<Connection> everyConnection() throws IOException, SQLException {
        var database = new Remembered(stack.program());
        var taken = new ArrayList<Connection>();
        taken.add(database.connection());
        do {
            takeAllThereAre(database, taken);
        } while (endOthers(taken.getFirst()) > 0);
        return taken;
    }

    private static void takeAllThereAre(Remembered database, List<Connection> taken) throws IOException {
        try {
            while (taken.size() < MORE_THAN_THERE_ARE) {
                taken.add(database.connection());
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).isEqualTo(TOO_MANY);
        }
    }

    private static int endOthers(Connection database) throws SQLException {
        var others = """
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where usename = current_user and application_name <> '%s'""".formatted(Remembered.OURS);
        try (var statement = database.createStatement();
                var ended = statement.executeQuery(others)) {
            ended.next();
            return ended.getInt(1);
        }
    }
}
