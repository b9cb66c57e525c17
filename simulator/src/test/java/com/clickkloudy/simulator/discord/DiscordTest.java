package com.clickkloudy.simulator.discord;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscordTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Credentials news =
            simulator.open("discord", Opening.of(2, "anna")).getFirst();
    private final Caller anybody =
            Caller.of(simulator.address("discord")).with("User-Agent", "DiscordBot (https://kloudy.example, 1)");
    private final Caller bot = anybody.with("Authorization", "Bot " + news.get("botToken"));
    private final String messages = "/api/v10/channels/" + news.get("channelId") + "/messages";
    private final String webhook = URI.create(news.get("webhookUrl")).getPath().substring("/discord".length());

    @BeforeEach
    void standStill() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply say(String content) {
        return bot.postJson(messages, Json.object("content", content));
    }

    private Reply say(String content, String nonce) {
        return bot.postJson(messages, Json.object("content", content, "nonce", nonce, "enforce_nonce", true));
    }

    private Reply upload(byte[] file, String payload) {
        return bot.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post(messages, Files.form("files[0]", file, "payload_json=" + payload));
    }

    private List<Entry> published() {
        return simulator.ledger().book("discord").of(What.PUBLISHED, news.account());
    }

    @Test
    void a_bot_knows_itself_its_guilds_and_their_channels() {
        var channel = bot.get("/api/v10/channels/" + news.get("channelId"));

        assertThat(bot.get("/api/v10/users/@me").at("/username")).isEqualTo("anna-bot");
        assertThat(bot.get("/api/v10/users/@me/guilds").json()).hasSize(1);
        assertThat(channel.at("/guild_id")).isEqualTo(news.get("guildId"));
        assertThat(bot.get("/api/v10/guilds/" + news.get("guildId") + "/channels")
                        .json())
                .hasSize(2);
        assertThat(bot.get("/api/v10/guilds/" + news.get("guildId") + "?with_counts=true")
                        .json()
                        .path("approximate_member_count")
                        .asInt())
                .isPositive();
    }

    @Test
    void who_does_not_name_himself_is_kept_out() {
        var nameless = Caller.of(simulator.address("discord")).with("Authorization", "Bot " + news.get("botToken"));

        assertThat(nameless.get("/api/v10/users/@me").status()).isEqualTo(403);
        assertThat(anybody.get("/api/v10/users/@me").at("/message")).isEqualTo("401: Unauthorized");
    }

    @Test
    void a_text_is_trimmed_and_takes_2000_characters_and_not_one_more() {
        assertThat(say(" " + "x".repeat(2000) + "\n").at("/content")).hasSize(2000);
        var refused = say("x".repeat(2001));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/code")).isEqualTo("50035");
        assertThat(refused.at("/errors/content/_errors/0/code")).isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(say(" ").at("/code")).isEqualTo("50006");
        assertThat(published()).hasSize(1);
    }

    @Test
    void the_same_nonce_gives_the_same_message_for_some_minutes() {
        var first = say("Once", "key-1").at("/id");
        var second = say("Once", "key-1").at("/id");
        simulator.clock().advance(Duration.ofMinutes(10));

        assertThat(second).isEqualTo(first);
        assertThat(say("Once", "key-1").at("/id")).isNotEqualTo(first);
        assertThat(published()).hasSize(2);
    }

    @Test
    void a_file_of_ten_mebibytes_goes_with_its_description_and_one_byte_more_does_not() {
        var payload = "{\"attachments\":[{\"id\":0,\"filename\":\"reef.png\",\"description\":\"A reef\"}]}";
        var sent = upload(Files.png(4, 3), payload);

        assertThat(sent.at("/attachments/0/filename")).isEqualTo("reef.png");
        assertThat(sent.at("/attachments/0/description")).isEqualTo("A reef");
        assertThat(sent.at("/attachments/0/width")).isEqualTo("4");
        assertThat(upload(new byte[10 << 20], payload).status()).isEqualTo(200);
        assertThat(upload(new byte[(10 << 20) + 1], payload).at("/code")).isEqualTo("40005");
    }

    @Test
    void messages_are_listed_newest_first_from_a_moment_on_and_late_where_told_so() {
        say("One");
        simulator.clock().advance(Duration.ofSeconds(5));
        var second = say("Two").at("/id");
        var after = Snowflake.of(Instant.parse("2026-12-01T09:00:01Z"));

        assertThat(bot.get(messages).json()).hasSize(2);
        assertThat(bot.get(messages + "?limit=1&after=0").at("/0/content")).isEqualTo("One");
        assertThat(bot.get(messages + "?after=" + after).at("/0/id")).isEqualTo(second);
        assertThat(bot.get(messages + "?limit=101").status()).isEqualTo(400);
        simulator.faults().set(Fault.always(Trouble.LISTING_DELAY, Aim.at("discord", "list")));
        assertThat(bot.get(messages).json()).isEmpty();
    }

    @Test
    void a_webhook_posts_and_says_so_only_to_those_who_wait() {
        var silent = anybody.postJson(webhook, Json.object("content", "Hush"));
        var told = anybody.postJson(webhook + "?wait=true", Json.object("content", "Told", "username", "Herald"));
        var shown = anybody.get(webhook.replace("/api/", "/api/v10/") + "/messages/" + told.at("/id"));

        assertThat(silent.status()).isEqualTo(204);
        assertThat(told.at("/author/username")).isEqualTo("Herald");
        assertThat(shown.at("/content")).isEqualTo("Told");
        assertThat(anybody.get(webhook).at("/channel_id")).isEqualTo(news.get("channelId"));
        assertThat(anybody.get(webhook + "x").at("/code")).isEqualTo("50027");
    }

    @Test
    void a_bot_that_was_put_out_has_no_access_and_its_webhook_is_gone() {
        simulator.open("discord", Opening.of(1, "anna"));
        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "discord", "account", news.account()));

        assertThat(say("Hello").at("/code")).isEqualTo("50001");
        assertThat(anybody.postJson(webhook, Json.object("content", "Hush")).at("/code"))
                .isEqualTo("10015");
    }

    @Test
    void the_headers_tell_how_a_bucket_stands_and_an_empty_one_how_long_to_wait() {
        var first = say("1");
        for (var number = 2; number <= 5; number++) {
            say(Integer.toString(number));
        }
        var refused = say("6");

        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("4");
        assertThat(first.header("X-RateLimit-Reset-After")).isEqualTo("5.000");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/retry_after")).isEqualTo("5.0");
        assertThat(refused.header("X-RateLimit-Scope")).isEqualTo("user");
    }

    @Test
    void a_message_can_be_deleted_and_has_a_page_until_then() {
        var id = say("Hello <b>you</b>").at("/id");
        var page = "/channels/" + news.get("guildId") + "/" + news.get("channelId");

        assertThat(anybody.get(page + "/" + id).text()).contains("Hello &lt;b&gt;you");
        assertThat(bot.delete(messages + "/" + id).status()).isEqualTo(204);
        assertThat(bot.get(messages + "/" + id).at("/code")).isEqualTo("10008");
        assertThat(anybody.get(page + "/" + id).status()).isEqualTo(404);
    }
}
