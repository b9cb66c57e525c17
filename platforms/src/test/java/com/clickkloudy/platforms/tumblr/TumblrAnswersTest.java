package com.clickkloudy.platforms.tumblr;

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
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Tumblr is told, and what its answers mean.
final class TumblrAnswersTest {
    private static final String TOKEN = "tumblr-secret-token";

    private final Stage stage = new Stage("tumblr");

    @AfterEach
    void close() {
        stage.close();
    }

    private Tumblr at(RawServer server) {
        return new Tumblr(stage.kitFor(server.address()));
    }

    private Job job(Tumblr tumblr, String text, Map<String, String> options, Job.File... files) {
        var credentials = new Credentials(
                Map.of("accessToken", new Secret(TOKEN)), Map.of("blog", "t:0aY0xL2Fi1"), Optional.empty());
        var grant = new Grant(
                "t:0aY0xL2Fi1",
                "anna",
                "Anna",
                Optional.empty(),
                Optional.empty(),
                tumblr.profile().limits(),
                credentials);
        return stage.job(stage.account(grant, tumblr), credentials, text, List.of(files), options);
    }

    private Failure refusal(String status, String headers, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer(status, headers, body))) {
            var tumblr = at(server);
            var outcome = tumblr.publish(job(tumblr, "Hello", Map.of()), Optional.empty());
            var failure = ((Outcome.Failed) outcome).failure();
            assertThat(failure.message()).doesNotContain(TOKEN);
            return failure;
        }
    }

    @Test
    void a_post_without_pictures_goes_as_json() throws IOException {
        var answer = RawServer.answer("201 Created", "", "{\"meta\":{},\"response\":{\"id\":\"1234567891234567\"}}");
        try (var server = RawServer.answering(answer)) {
            var tumblr = at(server);
            var job = job(tumblr, "Grüße!", Map.of("noReblogs", "true"));
            var remote = ((Outcome.Published) tumblr.publish(job, Optional.empty())).remote();

            assertThat(remote.id()).isEqualTo("1234567891234567");
            assertThat(remote.url()).contains(URI.create(server.address() + "/tumblr/anna/1234567891234567"));
            assertThat(server.requests().getFirst())
                    .startsWith("POST /tumblr/v2/blog/t:0aY0xL2Fi1/posts ")
                    .containsIgnoringCase("Content-Type: application/json\r\n")
                    .containsIgnoringCase("Authorization: Bearer " + TOKEN + "\r\n")
                    .contains("\"state\":\"published\"")
                    .contains("\"slug\":\"gru-e-" + Draft.mark(job.key()) + "\"")
                    .contains("\"interactability_reblog\":\"noone\"")
                    .doesNotContain("\"tags\"");
        }
    }

    @Test
    void pictures_go_along_each_in_the_part_that_its_block_names() throws IOException {
        var answer = RawServer.answer("201 Created", "", "{\"response\":{\"id\":\"7\"}}");
        try (var server = RawServer.answering(answer)) {
            var tumblr = at(server);
            var job = job(tumblr, "Look", Map.of(), Pictures.small(1), Pictures.small(2));
            tumblr.publish(job, Optional.empty());

            assertThat(server.requests().getFirst())
                    .containsIgnoringCase("Content-Type: multipart/form-data; boundary=")
                    .containsSubsequence(
                            "name=\"json\"\r\nContent-Type: application/json\r\n",
                            "\"identifier\":\"file0\",\"width\":80,\"height\":60",
                            "\"alt_text\":\"Picture 1\"",
                            "\"identifier\":\"file1\"",
                            "name=\"file0\"; filename=\"file.png\"",
                            "name=\"file1\"; filename=\"file.png\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400 Bad Request, 8001, Refused, ''",
        "400 Bad Request, 8005, Refused, /media",
        "401 Unauthorized, 1016, SignedOut, ''",
        "403 Forbidden, 0, Forbidden, ''",
        "403 Forbidden, 8004, Throttled, ''",
        "403 Forbidden, 8010, Throttled, ''",
        "403 Forbidden, 8011, Throttled, ''",
        "403 Forbidden, 8023, Throttled, ''",
        "404 Not Found, 0, Gone, ''",
        "413 Too Large, 0, Refused, ''",
        "429 Limit Exceeded, 0, Throttled, ''",
        "500 Oh, 0, Ambiguous, ''",
        "500 Oh, 8006, Throttled, ''",
        "500 Oh, 8009, Throttled, ''",
        "503 Unavailable, 0, Ambiguous, ''"
    })
    void a_code_says_what_the_status_does_not(String status, String code, String meant, String field)
            throws IOException {
        var body = "{\"meta\":{\"status\":" + status.substring(0, 3) + ",\"msg\":\"No\"},\"errors\":[{\"title\":\"No\","
                + "\"code\":" + code + ",\"detail\":\"Not with " + TOKEN + "\"}]}";

        var failure = refusal(status, "", body);

        assertThat(failure.getClass().getSimpleName()).isEqualTo(meant);
        assertThat(failure instanceof Failure.Refused(var where, var said) ? where.orElse("") : "")
                .isEqualTo(field);
    }

    @Test
    void errors_are_read_within_the_response_too() throws IOException {
        var body = "{\"meta\":{\"status\":403},\"response\":{\"errors\":[{\"code\":8023,\"title\":\"Enough\"}]}}";

        assertThat(refusal("403 Forbidden", "", body)).isInstanceOf(Failure.Throttled.class);
    }

    @Test
    void a_page_that_says_not_found_is_no_proof_that_the_blog_is_gone() throws IOException {
        assertThat(refusal("404 Not Found", "", "<html>Nothing</html>")).isInstanceOf(Failure.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 7200, 0, 900, PT2H", "9, 7200, 0, 900, PT15M", "0, 999999, 0, 900, PT24H", "9, 7200, 0, 0, PT1S"})
    void the_wait_is_that_of_the_limit_that_is_used_up(
            String perDay, String dayEnds, String perHour, String hourEnds, Duration wait) throws IOException {
        var headers = "X-Ratelimit-Perday-Remaining: " + perDay + "\r\nX-Ratelimit-Perday-Reset: " + dayEnds
                + "\r\nX-Ratelimit-Perhour-Remaining: " + perHour + "\r\nX-Ratelimit-Perhour-Reset: " + hourEnds
                + "\r\n";

        var failure = (Failure.Throttled) refusal("429 Limit Exceeded", headers, "{}");

        assertThat(failure.after()).isEqualTo(wait);
    }

    @Test
    void a_wait_that_is_named_as_usual_is_kept() throws IOException {
        var failure = (Failure.Throttled) refusal("429 Limit Exceeded", "Retry-After: 9\r\n", "{}");

        assertThat(failure.after()).isEqualTo(Duration.ofSeconds(9));
    }

    private Found found(String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", body))) {
            var tumblr = at(server);
            var job = job(tumblr, "Hello", Map.of());
            return tumblr.find(job, Optional.empty(), job.createdAt());
        }
    }

    private static String listed(String slug, String text, long secondsAgo) {
        return "{\"response\":{\"posts\":[{\"id\":7,\"id_string\":\"7\",\"slug\":\"" + slug + "\",\"timestamp\":"
                + (System.currentTimeMillis() / 1000 - secondsAgo) + ",\"content\":[{\"type\":\"text\",\"text\":\""
                + text + "\"}]}]}}";
    }

    @Test
    void a_look_that_shows_no_list_is_no_look() throws IOException {
        assertThat(found("{}")).isInstanceOf(Found.Later.class);
        assertThat(found("{\"response\":{\"posts\":[{}]}}")).isInstanceOf(Found.Later.class);
        assertThat(found("{\"response\":{\"posts\":[]}}")).isInstanceOf(Found.Absent.class);
    }

    @Test
    void words_of_an_older_post_are_no_reason_to_doubt() throws IOException {
        assertThat(found(listed("hello", "Hello", 60))).isInstanceOf(Found.Unknowable.class);
        assertThat(found(listed("hello", "Hello", 3_600))).isInstanceOf(Found.Absent.class);
        assertThat(found(listed("hello", "Hello!", 60))).isInstanceOf(Found.Absent.class);
    }

    @Test
    void the_mark_is_found_in_the_address_as_well() throws IOException {
        RawServer.Reaction[] listing = new RawServer.Reaction[1];
        try (var server = RawServer.that(peer -> listing[0].to(peer))) {
            var tumblr = at(server);
            var job = job(tumblr, "Hello", Map.of());
            var body = listed("", "Other", 60)
                    .replace(
                            "\"slug\":\"\"",
                            "\"post_url\":\"https://anna.tumblr.com/post/7/hello-" + Draft.mark(job.key()) + "\"");
            listing[0] = peer -> peer.say(RawServer.answer("200 OK", "", body));

            var found = tumblr.find(job, Optional.empty(), job.createdAt());

            assertThat(((Found.There) found).remote().url()).contains(URI.create(server.address() + "/tumblr/anna/7"));
        }
    }

    @Test
    void a_blog_with_posts_without_end_cannot_be_looked_through() throws IOException {
        var post = listed("x", "Other", 0)
                .replaceFirst("^.*\\[\\{\"id\"", "{\"id\"")
                .replaceFirst("]}}$", "");

        assertThat(found("{\"response\":{\"posts\":[" + (post + ",").repeat(19) + post + "]}}"))
                .isInstanceOf(Found.Unknowable.class);
    }
}
