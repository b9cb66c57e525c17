package com.clickkloudy.platforms.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MastodonPublishTest {
    private final Harbour harbour = new Harbour();
    private final Job job = harbour.anna().job("Hello");

    @AfterEach
    void close() {
        harbour.close();
    }

    private Outcome publishAt(RawServer server) {
        var mastodon = new Mastodon(harbour.stage().kitFor(server.address()));
        return mastodon.publish(harbour.stage().movedTo(server.address(), job), Optional.empty());
    }

    @Test
    void a_post_is_for_everybody_and_carries_its_key_and_nothing_that_was_not_asked_for() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{\"id\": \"7\"}"))) {
            publishAt(server);

            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst())
                    .startsWith("POST /mastodon/harbour/api/v1/statuses HTTP/1.1")
                    .contains("Idempotency-Key: " + job.key())
                    .endsWith("{\"status\":\"Hello\",\"visibility\":\"public\"}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'url': 'https://a.example/@anna/7', 'uri': 'https://a.example/7' | https://a.example/@anna/7",
                "'url': null, 'uri': 'https://a.example/7' | https://a.example/7",
                "'url': 'javascript:alert(1)' |"
            })
    void a_post_is_seen_at(String said, URI page) throws IOException {
        var body = "{'id': '7', ".replace('\'', '"') + said.replace('\'', '"') + "}";
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", body))) {
            assertThat(publishAt(server)).isEqualTo(new Outcome.Published(new Remote("7", Optional.ofNullable(page))));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "401 Unauthorized | | The server no longer takes our sign-in. Connect the account again.",
                "403 Forbidden | Your login is disabled. | The server does not allow this: Your login is disabled."
                        + " Connect the account again, or ask the server's administrators.",
                "403 Forbidden | | The server does not allow this."
                        + " Connect the account again, or ask the server's administrators.",
                "422 Unprocessable Content | Text is too long | Text is too long"
            })
    void a_refusal_says_what_to_do(String status, String said, String words) throws IOException {
        var body = said == null ? "" : "{\"error\": \"" + said + "\"}";
        try (var server = RawServer.answering(RawServer.answer(status, "", body))) {
            var failure = ((Outcome.Failed) publishAt(server)).failure();

            assertThat(failure).isNotInstanceOf(Failure.Ambiguous.class);
            assertThat(failure.message()).isEqualTo(words);
        }
    }
}
