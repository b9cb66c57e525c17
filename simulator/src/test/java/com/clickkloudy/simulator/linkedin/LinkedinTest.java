package com.clickkloudy.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedinTest {
    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String SHARING = "openid+profile+w_member_social";
    private static final String READING = SHARING + "+r_member_social+r_member_postAnalytics";

    private final Simulator simulator = Simulator.start(0, Options.inMemory().unlimited());
    private final Credentials person =
            simulator.open("linkedin", Opening.of(1, "anna")).getFirst();
    private final String author = "urn:li:person:" + person.get("id");
    private final Caller anybody = Caller.of(simulator.address("linkedin"));

    @BeforeEach
    void standStill() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply signIn(String client, String scope) {
        String asked = "client_id=" + client + "&response_type=code&state=s1&redirect_uri=" + BACK + "&scope=" + scope;
        String location = anybody.postForm("/oauth/v2/authorization", asked + "&account=anna1&decision=allow")
                .header("Location");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s1");
        String code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
        return token(client, "authorization_code&redirect_uri=" + BACK + "&code=" + code);
    }

    private Reply token(String client, String grant) {
        return anybody.postForm(
                "/oauth/v2/accessToken", "client_id=" + client + "&client_secret=sandbox-secret&grant_type=" + grant);
    }

    private Caller anna() {
        return with(signIn("clickkloudy", SHARING));
    }

    private Caller with(Reply token) {
        return anybody.bearing(token.at("/access_token"))
                .with("LinkedIn-Version", "202607")
                .with("X-Restli-Protocol-Version", "2.0.0");
    }

    private Map<String, @Nullable Object> post(String commentary) {
        return Json.object(
                "author",
                author,
                "commentary",
                commentary,
                "visibility",
                "PUBLIC",
                "distribution",
                Json.object("feedDistribution", "MAIN_FEED"),
                "lifecycleState",
                "PUBLISHED");
    }

    private Map<String, @Nullable Object> post(String commentary, Object content) {
        var post = new LinkedHashMap<String, @Nullable Object>(post(commentary));
        post.put("content", content);
        return post;
    }

    private List<Entry> published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.PUBLISHED)
                .toList();
    }

    @Test
    void whoever_may_only_share_signs_in_for_sixty_days_and_reads_nothing() {
        var token = signIn("clickkloudy", SHARING);
        var anna = with(token);

        assertThat(token.at("/expires_in")).isEqualTo("5184000");
        assertThat(token.json().has("refresh_token")).isFalse();
        assertThat(anna.get("/v2/userinfo").at("/sub")).isEqualTo(person.get("id"));
        assertThat(anna.get("/rest/posts?q=author").at("/code")).isEqualTo("ACCESS_DENIED");
        simulator.clock().advance(Duration.ofDays(60));
        assertThat(anna.get("/v2/userinfo").at("/serviceErrorCode")).isEqualTo("65602");
    }

    @Test
    void what_renews_a_sign_in_ends_a_year_after_consent() {
        var first = signIn("clickkloudy-approved", SHARING);
        simulator.clock().advance(Duration.ofDays(100));

        var second = token("clickkloudy-approved", "refresh_token&refresh_token=" + first.at("/refresh_token"));

        assertThat(second.at("/refresh_token_expires_in"))
                .isEqualTo(Long.toString(Duration.ofDays(265).toSeconds()));
        assertThat(with(second).get("/v2/userinfo").status()).isEqualTo(200);
        simulator.clock().advance(Duration.ofDays(265));
        assertThat(token("clickkloudy-approved", "refresh_token&refresh_token=" + second.at("/refresh_token"))
                        .at("/error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_refusal_and_a_scope_that_is_not_ours_go_back() {
        String asked = "client_id=clickkloudy&response_type=code&state=s1&redirect_uri=" + BACK + "&scope=";

        assertThat(anybody.get("/oauth/v2/authorization?" + asked + SHARING).text())
                .contains("@anna1");
        assertThat(anybody.postForm("/oauth/v2/authorization", asked + SHARING + "&decision=deny")
                        .header("Location"))
                .contains("error=user_cancelled_authorize", "state=s1");
        assertThat(anybody.get("/oauth/v2/authorization?" + asked + "r_member_social")
                        .header("Location"))
                .contains("error=unauthorized_scope_error");
    }

    @Test
    void a_member_who_removes_the_application_signs_it_out() {
        var anna = anna();

        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "linkedin", "account", "anna1"));

        assertThat(anna.get("/v2/userinfo").at("/code")).isEqualTo("REVOKED_ACCESS_TOKEN");
    }

    @Test
    void a_post_is_answered_by_a_header_and_shown_to_people() {
        var made = anna().postJson("/rest/posts", post("Hello \\#reef \\(yes\\) {hashtag|\\#|sea}"));

        String urn = made.header("x-restli-id");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text()).isEmpty();
        assertThat(urn).startsWith("urn:li:share:7");
        assertThat(published().getFirst().text()).isEqualTo("Hello #reef (yes) #sea");
        assertThat(anybody.get("/feed/update/" + urn + "/").text()).contains("Hello #reef (yes)");
    }

    @Test
    void an_unescaped_sign_cuts_the_text() {
        anna().postJson("/rest/posts", post("Hello (you)"));

        assertThat(published().getFirst().text()).isEqualTo("Hello ");
    }

    @Test
    void the_same_words_are_refused_and_name_the_first_also_after_it_was_deleted() {
        var anna = anna();
        String urn = anna.postJson("/rest/posts", post("Same")).header("x-restli-id");

        var again = anna.postJson("/rest/posts", post("Same"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.at("/errorDetails/inputErrors/0/code")).isEqualTo("DUPLICATE_POST");
        assertThat(again.at("/message")).isEqualTo("Content is a duplicate of " + urn);

        assertThat(anna.delete("/rest/posts/" + urn.replace(":", "%3A")).status())
                .isEqualTo(204);
        assertThat(anna.delete("/rest/posts/" + urn.replace(":", "%3A")).status())
                .isEqualTo(204);
        assertThat(anna.postJson("/rest/posts", post("Same")).status()).isEqualTo(422);
        simulator.clock().advance(Duration.ofHours(25));
        assertThat(anna.postJson("/rest/posts", post("Same")).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "202511, 2.0.0, 426, NONEXISTENT_VERSION",
        "202701, 2.0.0, 426, NONEXISTENT_VERSION",
        "202607, 1.0.0, 400, INVALID_PROTOCOL_VERSION",
        "202601, 2.0.0, 201, ''"
    })
    void a_call_names_a_version_that_lives(String version, String protocol, int status, String code) {
        var caller = anybody.bearing(signIn("clickkloudy", SHARING).at("/access_token"))
                .with("LinkedIn-Version", version)
                .with("X-Restli-Protocol-Version", protocol);

        var answer = caller.postJson("/rest/posts", post("Hello"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(status == 201 ? "" : answer.at("/code")).isEqualTo(code);
    }

    @Test
    void commentary_may_have_three_thousand_characters_with_its_escapes() {
        var anna = anna();

        assertThat(anna.postJson("/rest/posts", post("\\(".repeat(1500))).status())
                .isEqualTo(201);
        assertThat(anna.postJson("/rest/posts", post("x".repeat(3001))).at("/code"))
                .isEqualTo("FIELD_LENGTH_TOO_LONG");
    }

    private Reply begin(Caller caller, String kind, Object... more) {
        var request = new LinkedHashMap<String, @Nullable Object>(Json.object(more));
        request.put("owner", author);
        return caller.postJson(
                "/rest/" + kind + "s?action=initializeUpload", Json.object("initializeUploadRequest", request));
    }

    private static HttpResponse<byte[]> put(String address, String token, byte[] bytes) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String uploaded(Caller anna, String kind, byte[] bytes) {
        var begun = begin(anna, kind);
        String token = signIn("clickkloudy", SHARING).at("/access_token");
        assertThat(put(begun.at("/value/uploadUrl"), "", bytes).statusCode()).isEqualTo(401);
        assertThat(put(begun.at("/value/uploadUrl"), token, bytes).statusCode()).isEqualTo(201);
        return begun.at("/value/" + kind);
    }

    @Test
    void pictures_are_put_first_and_shown_in_their_order() {
        var anna = anna();
        var images = List.of(
                Json.object("id", uploaded(anna, "image", Files.png(4, 4)), "altText", "A fish"),
                Json.object("id", uploaded(anna, "image", Files.png(5, 5)), "altText", "A crab"));

        var made = anna.postJson("/rest/posts", post("Two", Json.object("multiImage", Json.object("images", images))));

        assertThat(made.header("x-restli-id")).startsWith("urn:li:ugcPost:");
        assertThat(published().getFirst().media().stream().map(Medium::alt)).containsExactly("A fish", "A crab");
        var one = Json.object("multiImage", Json.object("images", images.subList(0, 1)));
        assertThat(anna.postJson("/rest/posts", post("One", one)).status()).isEqualTo(400);
        var many = Json.object("multiImage", Json.object("images", Collections.nCopies(21, images.getFirst())));
        assertThat(anna.postJson("/rest/posts", post("Many", many)).status()).isEqualTo(400);
    }

    @Test
    void a_file_that_is_missing_or_wrong_stands_in_no_post() {
        var anna = anna();
        String waiting = begin(anna, "image").at("/value/image");
        String wrong = uploaded(anna, "image", new byte[] {1, 2, 3});

        assertThat(media(anna, waiting).at("/code")).isEqualTo("MEDIA_ASSET_WAITING_UPLOAD");
        assertThat(media(anna, wrong).at("/code")).isEqualTo("MEDIA_ASSET_PROCESSING_FAILED");
        assertThat(media(anna, "urn:li:image:none").at("/code")).isEqualTo("INVALID_IMAGE_ID");
        assertThat(published()).isEmpty();
    }

    private Reply media(Caller caller, String urn) {
        return caller.postJson("/rest/posts", post("File", Json.object("media", Json.object("id", urn))));
    }

    @Test
    void a_document_is_put_whole() {
        var anna = anna();

        String urn = uploaded(anna, "document", "%PDF-1.7 reef".getBytes(StandardCharsets.UTF_8));

        assertThat(media(anna, urn).status()).isEqualTo(201);
        assertThat(published().getFirst().media().getFirst().type()).isEqualTo("application/pdf");
    }

    @Test
    void a_film_is_put_in_parts_and_finished_by_their_names() {
        var anna = anna();
        byte[] film = new byte[Uploads.PART + 10];
        System.arraycopy("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        var begun = begin(anna, "video", "fileSizeBytes", film.length);
        String urn = begun.at("/value/video");
        assertThat(begun.at("/value/uploadInstructions/1/lastByte")).isEqualTo(Integer.toString(film.length - 1));

        String first =
                etag(put(begun.at("/value/uploadInstructions/0/uploadUrl"), "", Arrays.copyOf(film, Uploads.PART)));
        assertThat(finish(anna, urn, first).status()).isEqualTo(400);
        String rest = begun.at("/value/uploadInstructions/1/uploadUrl");
        assertThat(put(rest, "", new byte[9]).statusCode()).isEqualTo(400);
        String last = etag(put(rest, "", Arrays.copyOfRange(film, Uploads.PART, film.length)));

        assertThat(finish(anna, urn, last, first).status()).isEqualTo(400);
        assertThat(finish(anna, urn, first, last).status()).isEqualTo(200);
        assertThat(anna.get("/rest/videos/" + urn.replace(":", "%3A")).at("/status"))
                .isEqualTo("AVAILABLE");
        assertThat(media(anna, urn).header("x-restli-id")).startsWith("urn:li:ugcPost:");
        assertThat(published().getFirst().media().getFirst().bytes()).isEqualTo(film.length);
    }

    private static String etag(HttpResponse<byte[]> part) {
        assertThat(part.statusCode()).isEqualTo(200);
        return part.headers().firstValue("ETag").orElse("").replace("\"", "");
    }

    private static Reply finish(Caller caller, String urn, String... parts) {
        return caller.postJson(
                "/rest/videos?action=finalizeUpload",
                Json.object(
                        "finalizeUploadRequest",
                        Json.object("video", urn, "uploadToken", "", "uploadedPartIds", List.of(parts))));
    }

    @Test
    void a_link_brings_its_own_title() {
        var link = Json.object("source", "https://reef.example", "title", "The reef");
        var bare = Json.object("source", "https://reef.example");

        assertThat(anna().postJson("/rest/posts", post("Link", Json.object("article", link)))
                        .status())
                .isEqualTo(201);
        assertThat(anna().postJson("/rest/posts", post("Bare", Json.object("article", bare)))
                        .at("/code"))
                .isEqualTo("MISSING_FIELD");
    }

    @Test
    void an_approved_application_lists_posts_and_their_growing_numbers() {
        var anna = with(signIn("clickkloudy-approved", READING));
        String urn = anna.postJson("/rest/posts", post("Hello")).header("x-restli-id");
        simulator.clock().advance(Duration.ofDays(1));
        String encoded = urn.replace(":", "%3A");

        var listed = anna.with("X-RestLi-Method", "FINDER")
                .get("/rest/posts?q=author&author=" + author.replace(":", "%3A") + "&count=10&sortBy=CREATED");
        var count = anna.get("/rest/memberCreatorPostAnalytics?q=entity&entity=(share:" + encoded
                + ")&queryType=IMPRESSION&aggregation=TOTAL");

        assertThat(listed.at("/elements/0/id")).isEqualTo(urn);
        assertThat(count.json().at("/elements/0/count").asInt()).isPositive();
    }

    @Test
    void whoever_posts_too_often_in_a_day_is_told_so() {
        var anna = anna();
        Caller.of(simulator.address())
                .postJson(
                        "/control/limits",
                        Json.object("platform", "linkedin", "name", "member", "amount", 1, "per", "P1D"));
        anna.postJson("/rest/posts", post("One"));

        var refused = anna.postJson("/rest/posts", post("Two"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/code")).isEqualTo("TOO_MANY_REQUESTS");
    }
}
