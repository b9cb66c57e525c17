package com.clickkloudy.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Stage;
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
import org.junit.jupiter.params.provider.ValueSource;

/// What LinkedIn is told, and what its answers mean.
final class LinkedinAnswersTest {
    private static final String TOKEN = "AQV-secret-token";
    private static final String THERE = "urn:li:share:7141138937766391808";

    private final Stage stage = new Stage("linkedin");

    @AfterEach
    void close() {
        stage.close();
    }

    private Linkedin at(RawServer server) {
        return new Linkedin(stage.kitFor(server.address()));
    }

    private Job job(Linkedin linkedin, String text, Map<String, String> options, Job.File... files) {
        var credentials = new Credentials(
                Map.of("accessToken", new Secret(TOKEN)),
                Map.of("member", "a1B2", "scope", "openid,profile,r_member_social,w_member_social"),
                Optional.empty());
        var grant = new Grant(
                "a1B2",
                "Anna Reef",
                "Anna Reef",
                Optional.empty(),
                Optional.empty(),
                linkedin.profile().limits(),
                credentials);
        return stage.job(stage.account(grant, linkedin), credentials, text, List.of(files), options);
    }

    private Outcome published(String status, String headers, String body) throws IOException {
        try (var server = RawServer.answering(RawServer.answer(status, headers, body))) {
            var linkedin = at(server);
            return linkedin.publish(job(linkedin, "Hello", Map.of()), Optional.empty());
        }
    }

    private Failure refusal(String status, String headers, String body) throws IOException {
        var failure = ((Outcome.Failed) published(status, headers, body)).failure();
        assertThat(failure.message()).doesNotContain(TOKEN);
        return failure;
    }

    @Test
    void a_post_says_what_linkedin_asks_for() throws IOException {
        var answer = RawServer.answer("201 Created", "x-restli-id: " + THERE + "\r\n", "");
        try (var server = RawServer.answering(answer)) {
            var linkedin = at(server);
            var options = Map.of("visibility", "LOGGED_IN", "noReshares", "true");
            var remote = ((Outcome.Published)
                            linkedin.publish(job(linkedin, "See (this) #reef", options), Optional.empty()))
                    .remote();

            assertThat(remote.id()).isEqualTo(THERE);
            assertThat(remote.url()).contains(URI.create(server.address() + "/linkedin/feed/update/" + THERE + "/"));
            assertThat(server.requests().getFirst())
                    .startsWith("POST /linkedin/rest/posts ")
                    .containsIgnoringCase("LinkedIn-Version: 202607\r\n")
                    .containsIgnoringCase("X-Restli-Protocol-Version: 2.0.0\r\n")
                    .containsIgnoringCase("Authorization: Bearer " + TOKEN + "\r\n")
                    .contains("\"author\":\"urn:li:person:a1B2\"")
                    .contains("\"commentary\":\"See \\\\(this\\\\) #reef\"")
                    .contains("\"visibility\":\"LOGGED_IN\"")
                    .contains("\"feedDistribution\":\"MAIN_FEED\",\"targetEntities\":[]")
                    .contains("\"lifecycleState\":\"PUBLISHED\"")
                    .contains("\"isReshareDisabledByAuthor\":true")
                    .doesNotContain("\"content\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x-restli-id: \r\n", "x-restli-id: 7\r\n", "x-restli-id: urn:li:share:1/../2\r\n"})
    void a_yes_that_names_no_post_leaves_a_doubt(String headers) throws IOException {
        assertThat(refusal("201 Created", headers, "")).isInstanceOf(Failure.Ambiguous.class);
    }

    @Test
    void the_older_name_of_the_header_does_as_well() throws IOException {
        assertThat(published("201 Created", "x-linkedin-id: " + THERE + "\r\n", ""))
                .isInstanceOf(Outcome.Published.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, REVOKED_ACCESS_TOKEN, SignedOut",
        "403 Forbidden, ACCESS_DENIED, Forbidden",
        "400 Bad Request, MEDIA_ASSET_WAITING_UPLOAD, Throttled",
        "400 Bad Request, MEDIA_ASSET_PROCESSING, Throttled",
        "400 Bad Request, MEDIA_ASSET_PROCESSING_FAILED, Refused",
        "400 Bad Request, FIELD_LENGTH_TOO_LONG, Refused",
        "409 Conflict, CONFLICT, Ambiguous",
        "422 Unprocessable, SOMETHING_ELSE, Refused",
        "426 Upgrade Required, NONEXISTENT_VERSION, Refused",
        "429 Too Many Requests, TOO_MANY_REQUESTS, Throttled",
        "500 Oh, INTERNAL_SERVER_ERROR, Ambiguous",
        "504 Gateway Timeout, GATEWAY_TIMEOUT, Ambiguous"
    })
    void a_refusal_means(String status, String code, String meant) throws IOException {
        var body = "{\"status\":0,\"code\":\"" + code + "\",\"message\":\"No, " + TOKEN + ".\"}";

        assertThat(refusal(status, "", body).getClass().getSimpleName()).isEqualTo(meant);
    }

    @Test
    void a_wait_that_is_named_is_kept_and_another_is_minutes() throws IOException {
        var named = (Failure.Throttled) refusal("429 Too Many Requests", "Retry-After: 7\r\n", "{}");
        var unnamed = (Failure.Throttled) refusal("429 Too Many Requests", "", "{}");

        assertThat(named.after()).isEqualTo(Duration.ofSeconds(7));
        assertThat(unnamed.after()).isEqualTo(Duration.ofMinutes(5));
    }

    private static String repetition(String message) {
        return "{\"errorDetailType\":\"com.linkedin.common.error.BadRequest\",\"message\":\"" + message
                + "\",\"errorDetails\":{\"inputErrors\":[{\"description\":\"Duplicate post is detected\",\"input\":{},"
                + "\"code\":\"DUPLICATE_POST\"}]},\"status\":422}";
    }

    @ParameterizedTest
    @CsvSource({
        "BadRequestResponseException: Content is a duplicate of urn:li:share:7141138937766391808, Published",
        "Content is a duplicate of urn:li:ugcPost:7141138937766391808, Published",
        "Content is a duplicate, Duplicate"
    })
    void only_a_repetition_takes_the_post_that_is_named(String message, String meant) throws IOException {
        var answer = RawServer.answer("422 Unprocessable", "", repetition(message));
        try (var server = RawServer.answering(answer)) {
            var linkedin = at(server);
            var job = job(linkedin, "Hello", Map.of());

            var first = ((Outcome.Failed) linkedin.publish(job, Optional.empty())).failure();
            var second = linkedin.repeat(job, Optional.empty());

            assertThat(first).isInstanceOf(Failure.Duplicate.class);
            var said = second instanceof Outcome.Failed(var why) ? why : second;
            assertThat(said.getClass().getSimpleName()).isEqualTo(meant);
        }
    }

    private Found found(String text, Map<String, String> options, String elements, Job.File... files)
            throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", elements))) {
            var linkedin = at(server);
            var job = job(linkedin, text, options, files);
            return linkedin.find(job, state(job), job.createdAt());
        }
    }

    private static Optional<String> state(Job job) {
        return job.files().isEmpty()
                ? Optional.empty()
                : Optional.of("{\"" + LinkedinPictures.key(job, 0) + "\":\"urn:li:image:C4E10\"}");
    }

    private static String listed(String commentary, String content, long ago) {
        return "{\"elements\":[{\"id\":\"" + THERE + "\",\"commentary\":\"" + commentary + "\",\"createdAt\":"
                + (System.currentTimeMillis() - ago) + ",\"content\":" + content + "}]}";
    }

    @Test
    void a_post_is_known_by_its_words_however_they_are_listed() throws IOException {
        assertThat(found("On #reef (1)", Map.of(), listed("On {hashtag|\\\\#|reef} \\\\(1\\\\)", "{}", 0)))
                .isInstanceOf(Found.There.class);
        assertThat(found("On #reef (1)", Map.of(), listed("On #reef (2)", "{}", 0)))
                .isInstanceOf(Found.Absent.class);
    }

    @Test
    void a_post_with_our_words_from_before_leaves_it_open_and_a_much_older_one_is_another() throws IOException {
        assertThat(found("Hello", Map.of(), listed("Hello", "{}", 120_000))).isInstanceOf(Found.Unknowable.class);
        assertThat(found("Hello", Map.of(), listed("Hello", "{}", 3_600_000))).isInstanceOf(Found.Absent.class);
    }

    @Test
    void pictures_prove_a_post_whatever_it_says() throws IOException {
        var ours = "{\"media\":{\"id\":\"urn:li:image:C4E10\"}}";

        assertThat(found("Hello", Map.of(), listed("Changed since", ours, 0), Pictures.small(1)))
                .isInstanceOf(Found.There.class);
        assertThat(found("Hello", Map.of(), listed("Hello", ours.replace("C4E10", "C9"), 0), Pictures.small(1)))
                .isInstanceOf(Found.Absent.class);
        assertThat(found("Hello", Map.of(), listed("Hello", ours, 0))).isInstanceOf(Found.Absent.class);
    }

    @Test
    void another_link_makes_another_post() throws IOException {
        var link = Map.of("link", "https://reef.example/");
        var other = "{\"article\":{\"source\":\"https://harbour.example/\"}}";

        assertThat(found("Hello", link, listed("Hello", other, 0))).isInstanceOf(Found.Absent.class);
        assertThat(found("Hello", link, listed("Hello", other.replace("harbour", "reef"), 0)))
                .isInstanceOf(Found.There.class);
    }

    @Test
    void an_answer_that_lists_nothing_at_all_is_no_look() throws IOException {
        assertThat(found("Hello", Map.of(), "{}")).isInstanceOf(Found.Later.class);
        assertThat(found("Hello", Map.of(), "{\"elements\":[{}]}")).isInstanceOf(Found.Later.class);
        assertThat(found("Hello", Map.of(), "{\"elements\":[]}")).isInstanceOf(Found.Absent.class);
    }

    @Test
    void who_posts_without_end_cannot_be_looked_through() throws IOException {
        var post = listed("Another", "{}", 0)
                .replaceFirst("^\\{\"elements\":\\[", "")
                .replaceFirst("]}$", "");

        assertThat(found("Hello", Map.of(), "{\"elements\":[" + (post + ",").repeat(49) + post + "]}"))
                .isInstanceOf(Found.Unknowable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "user_cancelled_login, declined",
        "user_cancelled_authorize, declined",
        "access_denied, declined",
        "unauthorized_scope_error, further rights",
        "server_error, Connect again"
    })
    void a_sign_in_page_that_gives_no_code_says_why(String error, String words) {
        var linkedin = new Linkedin(stage.kit());
        var app = new Credentials(Map.of("clientSecret", new Secret("s")), Map.of("clientId", "c"), Optional.empty());
        var callback = URI.create("https://kloudy.example/callback");
        var begun = (Step.Redirect) linkedin.begin(new Connects.Form(Map.of()), Optional.of(app), callback);
        var state = begun.url().getQuery().replaceFirst(".*&state=([^&]*).*", "$1");

        var step =
                linkedin.finish(new Connects.Callback(Map.of("state", state, "error", error), callback), begun.state());

        var failure = ((Step.Failed) step).failure();
        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(failure.message()).contains(words);
    }

    @Test
    void further_rights_are_asked_for_however_they_were_written_down() {
        var linkedin = new Linkedin(stage.kit());
        var app = new Credentials(
                Map.of("clientSecret", new Secret("s")),
                Map.of("clientId", "c", "rights", " r_member_social,profile  <x>"),
                Optional.empty());

        var begun = (Step.Redirect) linkedin.begin(
                new Connects.Form(Map.of()), Optional.of(app), URI.create("https://kloudy.example/callback"));

        assertThat(begun.url().getQuery())
                .contains("scope=openid profile w_member_social r_member_social&")
                .doesNotContain("code_challenge");
    }
}
