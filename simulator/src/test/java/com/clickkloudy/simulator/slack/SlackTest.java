package com.clickkloudy.simulator.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final List<Credentials> channels = simulator.open("slack", Opening.of(2, "anna"));
    private final Credentials news = channels.getFirst();
    private final Caller anybody = Caller.of(simulator.address("slack"));
    private final Caller bot = anybody.bearing(news.get("botToken"));
    private final String channel = news.get("channelId");

    @BeforeEach
    void standStill() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply say(String text) {
        return bot.postJson("/api/chat.postMessage", Json.object("channel", channel, "text", text));
    }

    private String upload(byte[] file, String alt) {
        var place = bot.postForm(
                "/api/files.getUploadURLExternal", "filename=reef.png&length=" + file.length + "&alt_txt=" + alt);
        var put = Caller.of(URI.create(place.at("/upload_url"))).post("", file);
        assertThat(put.text()).isEqualTo("OK - " + file.length);
        return place.at("/file_id");
    }

    private Reply complete(String... files) {
        var ids = List.of(files).stream().map(id -> Map.of("id", id)).toList();
        return bot.postJson(
                "/api/files.completeUploadExternal",
                Json.object("files", ids, "channel_id", channel, "initial_comment", "A reef"));
    }

    private void set(String account, String setting, Object value) {
        Caller.of(simulator.address())
                .postJson(
                        "/control/settings",
                        Json.object("platform", "slack", "instance", account, "settings", Map.of(setting, value)));
    }

    private List<Entry> published() {
        return simulator.ledger().book("slack").of(What.PUBLISHED, news.account());
    }

    @Test
    void a_bot_knows_its_workspace_and_the_channels_there() {
        assertThat(bot.get("/api/auth.test").at("/team_id")).isEqualTo(news.get("teamId"));
        assertThat(bot.get("/api/conversations.info?channel=" + channel).at("/channel/name"))
                .isEqualTo("anna1");
        assertThat(bot.get("/api/conversations.list?limit=1").at("/response_metadata/next_cursor"))
                .isEqualTo("1");
        assertThat(bot.get("/api/conversations.info?channel=C0NOWHERE00").at("/error"))
                .isEqualTo("channel_not_found");
        assertThat(anybody.get("/api/auth.test").at("/error")).isEqualTo("not_authed");
        assertThat(anybody.bearing("xoxb-1-2-3").get("/api/auth.test").at("/error"))
                .isEqualTo("invalid_auth");
    }

    @Test
    void people_see_what_was_escaped_and_a_text_takes_4000_characters() {
        var sent = say("Tom &amp; &lt;b&gt; <https://kloudy.example|here>");

        assertThat(sent.at("/ok")).isEqualTo("true");
        assertThat(sent.at("/ts")).isEqualTo("1796115600.000000");
        assertThat(published().getFirst().text()).isEqualTo("Tom & <b> here");
        assertThat(say("x".repeat(4000)).at("/ok")).isEqualTo("true");
        assertThat(say("x".repeat(4001)).at("/error")).isEqualTo("msg_too_long");
        assertThat(say("").at("/error")).isEqualTo("no_text");
        assertThat(say(" ").status()).isEqualTo(200);
        assertThat(published()).hasSize(2);
    }

    @Test
    void files_are_put_in_place_and_become_one_message() {
        var first = upload(Files.png(4, 3), "A+reef");
        var second = upload(Files.png(5, 3), "");
        assertThat(bot.get("/api/files.info?file=" + first).at("/error")).isEqualTo("file_not_found");

        assertThat(complete(first, second).at("/ok")).isEqualTo("true");

        var ts = bot.get("/api/files.info?file=" + second).at("/file/shares/public/" + channel + "/0/ts");
        assertThat(published()).hasSize(1);
        assertThat(ts).isEqualTo(published().getFirst().id());
        assertThat(published().getFirst().text()).isEqualTo("A reef");
        assertThat(published().getFirst().media().getFirst().alt()).isEqualTo("A reef");
        assertThat(complete(first).at("/error")).isEqualTo("file_not_found");
    }

    @Test
    void a_shared_file_shows_its_message_only_when_it_is_processed() {
        simulator.faults().set(Fault.always(Trouble.PROCESSING_DELAY, Aim.at("slack", "publish")));
        var file = upload(Files.png(4, 3), "");
        complete(file);

        assertThat(bot.get("/api/files.info?file=" + file).json().at("/file/shares/public"))
                .isEmpty();
        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(bot.get("/api/files.info?file=" + file).json().at("/file/shares/public"))
                .hasSize(1);
    }

    @Test
    void a_workspace_may_take_smaller_files_only() {
        set(news.get("teamId"), "mostBytes", 1000);

        assertThat(bot.postForm("/api/files.getUploadURLExternal", "filename=a.png&length=1001")
                        .at("/error"))
                .isEqualTo("file_upload_size_restricted");
    }

    @Test
    void what_was_posted_is_found_by_its_metadata() {
        var metadata = Json.object("event_type", "kloudy", "event_payload", Json.object("id", "7"));
        bot.postJson("/api/chat.postMessage", Json.object("channel", channel, "text", "Hi", "metadata", metadata));
        var history = "/api/conversations.history?channel=" + channel + "&oldest=1796115599.5";

        assertThat(bot.get(history + "&include_all_metadata=true").at("/messages/0/metadata/event_payload/id"))
                .isEqualTo("7");
        assertThat(bot.get(history).json().at("/messages/0/metadata").isMissingNode())
                .isTrue();
        simulator.faults().set(Fault.always(Trouble.LISTING_DELAY, Aim.at("slack", "list")));
        assertThat(bot.get(history).json().at("/messages")).isEmpty();
    }

    @Test
    void a_bot_that_has_not_joined_posts_to_a_public_channel_but_shares_no_file_there() {
        set(channel, "member", false);

        assertThat(say("Hello").at("/ok")).isEqualTo("true");
        assertThat(complete(upload(Files.png(4, 3), "")).at("/error")).isEqualTo("not_in_channel");
        bot.postForm("/api/conversations.join", "channel=" + channel);
        assertThat(bot.get("/api/conversations.info?channel=" + channel).at("/channel/is_member"))
                .isEqualTo("true");
    }

    @Test
    void a_workspace_that_removes_the_app_ends_its_token() {
        set(news.get("teamId"), "missing", List.of("channels:history"));
        assertThat(bot.get("/api/conversations.history?channel=" + channel).at("/needed"))
                .isEqualTo("channels:history");

        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "slack", "account", channel));

        assertThat(say("Hello").at("/error")).isEqualTo("token_revoked");
        assertThat(simulator.open("slack", Opening.of(1, "anna")).getFirst().get("botToken"))
                .isNotEqualTo(news.get("botToken"));
    }

    @Test
    void too_many_messages_in_a_channel_are_told_to_wait() {
        for (var number = 0; number < 5; number++) {
            say("Hello");
        }
        var refused = say("Hello");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.at("/error")).isEqualTo("ratelimited");
    }

    @Test
    void a_message_has_an_address_and_reactions_until_it_is_deleted() {
        var ts = say("Hello").at("/ts");
        var link = bot.get("/api/chat.getPermalink?channel=" + channel + "&message_ts=" + ts)
                .at("/permalink");
        simulator.clock().advance(Duration.ofDays(3));

        assertThat(link).isEqualTo(simulator.address("slack") + "/archives/" + channel + "/p" + ts.replace(".", ""));
        assertThat(Caller.of(URI.create(link)).get("").text()).contains("Hello");
        assertThat(bot.get("/api/reactions.get?channel=" + channel + "&timestamp=" + ts)
                        .json()
                        .at("/message/reactions/0/count")
                        .asInt())
                .isPositive();
        bot.postForm("/api/chat.delete", "channel=" + channel + "&ts=" + ts);
        assertThat(Caller.of(URI.create(link)).get("").status()).isEqualTo(404);
    }
}
