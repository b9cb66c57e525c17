package com.clickkloudy.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Stage;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Discord is told, and what its answers mean.
final class DiscordAnswersTest {
    private static final String TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.secret-part-of-it";
    private static final Instant SENT = Instant.parse("2026-12-01T09:00:00Z");
    private static final String OURS = Long.toString(DiscordSearch.snowflake(SENT.plusSeconds(1)));

    private final Stage stage = new Stage("discord");

    @AfterEach
    void close() {
        stage.close();
    }

    private Discord at(RawServer server) {
        return new Discord(stage.kitFor(server.address()));
    }

    private Job job(Discord discord, Job.File... files) {
        var credentials = new Credentials(
                Map.of("token", new Secret(TOKEN)),
                Map.of("channel", "12", "guild", "34", "bot", "56"),
                Optional.empty());
        var grant = new Grant(
                "12",
                "#reef",
                "#reef",
                Optional.empty(),
                Optional.empty(),
                discord.profile().limits(),
                credentials);
        return stage.job(stage.account(grant, discord), credentials, "Hello", List.of(files));
    }

    private Failure refusal(String status, String headers, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer(status, headers, body))) {
            var discord = at(server);
            var failure = ((Outcome.Failed) discord.publish(job(discord), Optional.empty())).failure();
            assertThat(failure.message()).doesNotContain(TOKEN);
            return failure;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, 10015, SignedOut",
        "401 Unauthorized, 0, SignedOut",
        "403 Forbidden, 50013, Forbidden",
        "403 Forbidden, 50001, Forbidden",
        "404 Not Found, 10003, Forbidden",
        "403 Forbidden, 20028, Throttled",
        "400 Bad Request, 50006, Refused",
        "400 Bad Request, 200000, Refused",
        "413 Payload Too Large, 40005, Refused",
        "500 Internal Server Error, 0, Ambiguous",
        "503 Service Unavailable, 130000, Ambiguous",
        "200 OK, 0, Ambiguous"
    })
    void a_code_says_what_the_status_does_not(String status, int code, String meant) throws IOException {
        var failure = refusal(status, "", "{\"message\":\"No. " + TOKEN + "\",\"code\":" + code + "}");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(meant);
    }

    @Test
    void the_wait_is_the_one_that_is_named() throws IOException {
        var limited = refusal(
                "429 Too Many Requests",
                "Retry-After: 65\r\nX-RateLimit-Scope: user\r\n",
                "{\"message\":\"You are being rate limited.\",\"retry_after\":64.57,\"global\":false}");
        var slow = refusal("400 Bad Request", "", "{\"message\":\"Slowmode\",\"code\":20016,\"retry_after\":4.5}");

        assertThat(((Failure.Throttled) limited).after()).isEqualTo(Duration.ofSeconds(65));
        assertThat(((Failure.Throttled) slow).after()).isEqualTo(Duration.ofMillis(4_500));
    }

    @Test
    void a_page_instead_of_a_refusal_is_the_wall_before_discord() throws IOException {
        var failure = refusal("403 Forbidden", "Content-Type: text/html\r\n", "<h1>error code: 1015</h1>");

        assertThat(failure).isInstanceOf(Failure.Throttled.class);
    }

    @Test
    void a_wrong_field_is_named_with_its_innermost_sentence() throws IOException {
        var failure = refusal(
                "400 Bad Request",
                "",
                "{\"code\":50035,\"message\":\"Invalid Form Body\",\"errors\":{\"content\":{\"_errors\":"
                        + "[{\"code\":\"BASE_TYPE_MAX_LENGTH\",\"message\":\"Must be 2000 or fewer.\"}]}}}");

        assertThat(((Failure.Refused) failure).field()).contains("/text");
        assertThat(failure.message()).isEqualTo("Discord says: Must be 2000 or fewer.");
    }

    @Test
    void a_bot_says_who_it_is_pings_nobody_and_carries_its_key() throws IOException {
        try (var server =
                RawServer.answering(RawServer.answer("200 OK", "", "{\"id\":\"78\",\"channel_id\":\"12\"}"))) {
            var discord = at(server);
            var job = job(discord, Pictures.small(1));
            var outcome = discord.publish(job, Optional.empty());

            var remote = ((Outcome.Published) outcome).remote();
            assertThat(remote.id()).isEqualTo("78");
            assertThat(remote.url().map(Object::toString).orElse("")).endsWith("/channels/34/12/78");
            assertThat(server.requests().getFirst())
                    .contains("User-Agent: DiscordBot (")
                    .contains("Authorization: Bot " + TOKEN)
                    .contains("\"allowed_mentions\":{\"parse\":[]}")
                    .contains("\"nonce\":\"" + DiscordMessage.nonce(job.key()) + "\",\"enforce_nonce\":true")
                    .contains("\"attachments\":[{\"id\":0,\"description\":\"Picture 1\"}]")
                    .contains("name=\"files[0]\"");
            assertThat(DiscordMessage.nonce(job.key())).hasSize(22);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true, 4100", "true, false, 4096", "false, true, 4"})
    void options_become_flags(String silent, String plainLinks, String flags) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{\"id\":\"78\"}"))) {
            var discord = at(server);
            var job = job(discord);
            var options = Map.of("silent", silent, "plainLinks", plainLinks);
            discord.publish(stage.job(job.account(), job.credentials(), "Psst", List.of(), options), Optional.empty());

            assertThat(server.requests().getFirst()).contains("\"flags\":" + flags + ",");
        }
    }

    private Found found(String messages) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", messages))) {
            var discord = at(server);
            return discord.find(job(discord), Optional.empty(), SENT);
        }
    }

    private static String message(String id, String author, String more) {
        return "{\"id\":\"%s\",\"channel_id\":\"12\",\"author\":{\"id\":\"%s\"},\"content\":\"Hello\",\"attachments\":[]%s}"
                .formatted(id, author, more);
    }

    @Test
    void one_message_of_the_bot_with_our_words_is_ours_and_two_are_nobody_s() throws IOException {
        assertThat(found("[" + message(OURS, "56", "") + "]")).isInstanceOf(Found.There.class);
        assertThat(found("[" + message(OURS, "56", "") + "," + message(OURS, "56", "") + "]"))
                .isInstanceOf(Found.Unknowable.class);
        assertThat(found("[" + message(OURS, "57", "") + "]")).isInstanceOf(Found.Absent.class);
        assertThat(found("[" + message(OURS, "56", ",\"nonce\":\"another\"") + "]"))
                .isInstanceOf(Found.Absent.class);
        assertThat(found("[]")).isInstanceOf(Found.Absent.class);
    }

    @Test
    void a_message_from_before_may_be_ours_or_not() throws IOException {
        var early = Long.toString(DiscordSearch.snowflake(SENT.minusSeconds(60)));

        assertThat(found("[" + message(early, "56", "") + "]")).isInstanceOf(Found.Unknowable.class);
    }

    @Test
    void a_channel_too_busy_to_be_read_whole_and_an_answer_that_is_no_list_prove_nothing() throws IOException {
        var busy = String.join(",", Collections.nCopies(100, message(OURS, "57", "")));

        assertThat(found("[" + busy + "]")).isInstanceOf(Found.Unknowable.class);
        assertThat(found("{}")).isInstanceOf(Found.Later.class);
    }
}
