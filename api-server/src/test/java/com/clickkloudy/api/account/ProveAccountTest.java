package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Plover;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Connecting a channel by a bot that others use too.
final class ProveAccountTest {
    private static TestServer server;
    private static Browser browser;
    private static String bot;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        bot = bot(browser, true).is(201).text("/id");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply bot(Browser by, boolean shared) {
        var body = Map.of(
                "platform", "plover", "name", "Lent to all", "shared", shared, "fields", Map.of("token", "secret"));
        return by.post(by.path("/platform-apps"), body);
    }

    /// @param channel a test's own
    private static Reply connect(Browser by, String channel, Map<String, String> more) {
        var form = new HashMap<>(Map.of("channel", channel));
        form.putAll(more);
        return by.post(by.path("/accounts/connections"), Map.of("platform", "plover", "app", bot, "form", form));
    }

    private static String asked(Browser by, String channel) {
        return connect(by, channel, Map.of()).is(200).text("/fields/0/value");
    }

    private static void post(String text) {
        server.bean(Plover.class).post(text);
    }

    private static boolean isConnected(Browser by, String channel) {
        return by.get(by.path("/accounts?q=" + channel))
                        .is(200)
                        .json()
                        .at("/total")
                        .asInt()
                > 0;
    }

    @Test
    void a_channel_is_connected_once_its_code_was_posted_there() {
        var step = connect(browser, "reef", Map.of()).is(200);
        var post = step.text("/fields/0/value");

        assertThat(step.text("/kind")).isEqualTo("form");
        assertThat(step.text("/fields/0/name")).isEqualTo("proof");
        connect(browser, "reef", Map.of("proof", post))
                .isProblem(422, "connection_refused")
                .pointsAt("/form/proof");
        assertThat(isConnected(browser, "reef")).isFalse();

        post(post);
        var done = connect(browser, "reef", Map.of("proof", post)).is(200);

        assertThat(done.text("/kind")).isEqualTo("connected");
        assertThat(done.text("/accounts/0/handle")).isEqualTo("@reef");
        assertThat(dependOnTheBot()).isPositive();
    }

    @Test
    void a_code_is_good_once() {
        var post = asked(browser, "tide");
        post(post);
        connect(browser, "tide", Map.of("proof", post)).is(200);

        connect(browser, "tide", Map.of("proof", post))
                .isProblem(422, "proof_ended")
                .pointsAt("/form/proof");
    }

    @Test
    void every_asking_gives_another_code() {
        assertThat(asked(browser, "quay")).isNotEqualTo(asked(browser, "quay"));
    }

    @Test
    void a_code_that_somebody_else_was_given_proves_nothing() {
        var post = asked(browser, "gull");
        post(post);

        var neighbour = server.neighbour();
        connect(neighbour, "gull", Map.of("proof", post))
                .isProblem(422, "proof_ended")
                .pointsAt("/form/proof");
        connect(browser, "gull", Map.of("proof", "made up"))
                .isProblem(422, "proof_ended")
                .pointsAt("/form/proof");

        assertThat(isConnected(neighbour, "gull")).isFalse();
        connect(browser, "gull", Map.of("proof", post)).is(200);
    }

    @Test
    void a_code_of_one_workspace_is_none_in_another_of_the_same_person() {
        var post = asked(browser, "mole");
        post(post);
        var other = UUID.randomUUID();
        server.database().jdbc().sql("""
                with place as (insert into workspace (id, name, zone) values (:id, 'Other', 'UTC'))
                insert into membership (workspace_id, person_id, role)
                select :id, id, 'ADMIN' from person where username = 'admin'""").param("id", other).update();

        var path = "/api/v1/workspaces/" + other + "/accounts/connections";
        browser.post(path, Map.of("platform", "plover", "form", Map.of("channel", "mole", "proof", post)))
                .isProblem(422, "proof_ended");
    }

    @Test
    void a_code_ends_after_ten_minutes() {
        var post = asked(browser, "buoy");
        post(post);
        server.database()
                .jdbc()
                .sql("update connect_state set expires_at = expires_at - interval '10 minutes'")
                .update();

        connect(browser, "buoy", Map.of("proof", post)).isProblem(422, "proof_ended");
    }

    @Test
    void who_does_not_choose_the_bot_is_not_connected_by_it() {
        var before = dependOnTheBot();

        var form = Map.of("channel", "dune");
        browser.post(browser.path("/accounts/connections"), Map.of("platform", "plover", "form", form))
                .is(200);

        assertThat(isConnected(browser, "dune")).isTrue();
        assertThat(dependOnTheBot()).isEqualTo(before);
    }

    private static int dependOnTheBot() {
        return browser.get(browser.path("/platform-apps/" + bot))
                .json()
                .at("/accounts")
                .asInt();
    }

    @Test
    void a_list_connects_nothing_that_has_to_be_proven() {
        var list = browser.send(
                "POST",
                browser.path("/accounts/import?platform=plover&app=" + bot),
                "channel\nlist\n",
                Map.of("Content-Type", "text/csv"));

        assertThat(list.text("/rows/0/outcome")).isEqualTo("FAILED");
        assertThat(list.text("/rows/0/message")).contains("connect it by hand");
    }
}
