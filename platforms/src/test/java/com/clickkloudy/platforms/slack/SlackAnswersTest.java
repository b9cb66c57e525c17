package com.clickkloudy.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Slack is told, and what its answers mean.
final class SlackAnswersTest {
    private static final String TOKEN = "xoxb-1234567890-abcdefghij";
    private static final String STATE = "{\"files\":[\"F1\",\"F2\"]}";

    private final Stage stage = new Stage("slack");

    @AfterEach
    void close() {
        stage.close();
    }

    private Slack at(RawServer server) {
        return new Slack(stage.kitFor(server.address()));
    }

    private Job job(Slack slack, String text, Map<String, String> options, Job.File... files) {
        var channel = new SlackChannel(new Secret(TOKEN), "C012AB3CD", "T1", "Reef", "https://reef.slack.com");
        var grant = new Grant(
                channel.remoteId(),
                "#reef",
                "Reef #reef",
                Optional.of(channel.page()),
                Optional.empty(),
                slack.profile().limits(),
                channel.credentials());
        return stage.job(stage.account(grant, slack), channel.credentials(), text, List.of(files), options);
    }

    private Failure refusal(String status, String headers, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer(status, headers, body))) {
            var slack = at(server);
            var outcome = slack.publish(job(slack, "Hello", Map.of()), Optional.empty());
            var failure = ((Outcome.Failed) outcome).failure();
            assertThat(failure.message()).doesNotContain(TOKEN);
            return failure;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_auth, SignedOut",
        "token_revoked, SignedOut",
        "account_inactive, SignedOut",
        "missing_scope, Forbidden",
        "not_in_channel, Forbidden",
        "channel_not_found, Forbidden",
        "is_archived, Forbidden",
        "restricted_action_read_only_channel, Forbidden",
        "msg_too_long, Refused",
        "something_new, Refused",
        "ratelimited, Throttled",
        "internal_error, Ambiguous",
        "fatal_error, Ambiguous",
        "service_unavailable, Ambiguous",
        "'', Ambiguous"
    })
    void a_code_says_what_the_status_does_not(String code, String meant) throws IOException {
        var failure = refusal("200 OK", "", "{\"ok\":false,\"error\":\"" + code + "\",\"needed\":\"chat:write\"}");

        assertThat(failure.getClass().getSimpleName()).isEqualTo(meant);
    }

    @Test
    void what_the_app_lacks_is_named() throws IOException {
        var failure = refusal("200 OK", "", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"chat:write\"}");

        assertThat(failure.message()).contains("the scope chat:write.");
    }

    @Test
    void the_wait_is_the_one_that_is_named() throws IOException {
        var body = "{\"ok\":false,\"error\":\"ratelimited\"}";

        var limited = refusal("429 Too Many Requests", "Retry-After: 7\r\n", body);
        var hidden = refusal("200 OK", "Retry-After: 9\r\n", body);

        assertThat(((Failure.Throttled) limited).after()).isEqualTo(Duration.ofSeconds(7));
        assertThat(((Failure.Throttled) hidden).after()).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void a_message_is_escaped_and_carries_its_key(String plainLinks, boolean previews) throws IOException {
        var answer = RawServer.answer("200 OK", "", "{\"ok\":true,\"ts\":\"1503435956.000247\"}");
        try (var server = RawServer.answering(answer)) {
            var slack = at(server);
            var job = job(slack, "<!channel> a & b", Map.of("plainLinks", plainLinks));
            var remote = ((Outcome.Published) slack.publish(job, Optional.empty())).remote();

            assertThat(remote.id()).isEqualTo("1503435956.000247");
            assertThat(remote.url().map(Object::toString))
                    .contains("https://reef.slack.com/archives/C012AB3CD/p1503435956000247");
            assertThat(server.requests().getFirst())
                    .contains("\"text\":\"&lt;!channel&gt; a &amp; b\"")
                    .contains("\"unfurl_links\":" + previews)
                    .contains("\"event_payload\":{\"id\":\"" + job.key() + "\"}");
        }
    }

    @Test
    void shared_files_are_accepted_before_they_are_shown() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{\"ok\":true,\"files\":[]}"))) {
            var slack = at(server);
            var job = job(slack, "Look", Map.of(), Pictures.small(1), Pictures.small(2));

            assertThat(slack.publish(job, Optional.of(STATE))).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.requests().getFirst())
                    .contains("\"files\":[{\"id\":\"F1\"},{\"id\":\"F2\"}]")
                    .contains("\"channel_id\":\"C012AB3CD\"");
        }
    }

    private Outcome settled(String status, String headers, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer(status, headers, body))) {
            var slack = at(server);
            return slack.settle(job(slack, "Look", Map.of(), Pictures.small(1)), STATE);
        }
    }

    @Test
    void a_file_is_followed_until_it_is_shown_in_our_channel() throws IOException {
        var elsewhere = "{\"ok\":true,\"file\":{\"shares\":{\"public\":{\"C9\":[{\"ts\":\"1.2\"}]}}}}";
        var here = elsewhere.replace("public", "private").replace("C9", "C012AB3CD");

        assertThat(settled("200 OK", "", elsewhere)).isInstanceOf(Outcome.Accepted.class);
        assertThat(settled("200 OK", "", "{\"ok\":true,\"file\":{}}")).isInstanceOf(Outcome.Accepted.class);
        assertThat(((Outcome.Published) settled("200 OK", "", here)).remote().id())
                .isEqualTo("1.2");
    }

    @ParameterizedTest
    @CsvSource({"file_deleted, Ambiguous", "missing_scope, Forbidden", "ratelimited, Throttled", "'', Unreachable"})
    void what_slack_took_and_does_not_show_is_never_called_refused(String code, String meant) throws IOException {
        var outcome = settled("200 OK", "", "{\"ok\":false,\"error\":\"" + code + "\"}");

        assertThat(((Outcome.Failed) outcome).failure().getClass().getSimpleName())
                .isEqualTo(meant);
    }

    private Found found(Optional<String> state, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", body))) {
            var slack = at(server);
            var files = state.isPresent() ? new Job.File[] {Pictures.small(1)} : new Job.File[0];
            var job = job(slack, "Look", Map.of(), files);
            return slack.find(job, state, job.createdAt());
        }
    }

    @Test
    void a_history_that_was_read_whole_proves_absence_and_another_does_not() throws IOException {
        assertThat(found(Optional.empty(), "{\"ok\":true,\"messages\":[],\"has_more\":false}"))
                .isInstanceOf(Found.Absent.class);
        assertThat(found(Optional.empty(), "{\"ok\":true,\"messages\":[],\"has_more\":true}"))
                .isInstanceOf(Found.Unknowable.class);
        assertThat(found(
                        Optional.empty(),
                        "{\"ok\":true,\"messages\":[],\"response_metadata\":{\"next_cursor\":\"again\"}}"))
                .isInstanceOf(Found.Unknowable.class);
        assertThat(found(Optional.empty(), "{\"ok\":true}")).isInstanceOf(Found.Later.class);
        assertThat(found(Optional.empty(), "{\"ok\":false,\"error\":\"not_in_channel\"}"))
                .isInstanceOf(Found.Later.class);
    }

    @Test
    void a_file_that_slack_does_not_know_is_shown_nowhere() throws IOException {
        assertThat(found(Optional.of(STATE), "{\"ok\":false,\"error\":\"file_not_found\"}"))
                .isInstanceOf(Found.Absent.class);
        assertThat(found(Optional.of(STATE), "{\"ok\":false,\"error\":\"file_deleted\"}"))
                .isInstanceOf(Found.Unknowable.class);
    }

    @Test
    void more_than_slack_shows_whole_is_not_sent() throws IOException {
        try (var server = RawServer.answering("")) {
            var slack = at(server);
            var outcome = slack.publish(job(slack, "x".repeat(4_001), Map.of()), Optional.empty());

            assertThat(((Failure.Refused) ((Outcome.Failed) outcome).failure()).field())
                    .contains("/text");
            assertThat(server.requests()).isEmpty();
        }
    }
}
