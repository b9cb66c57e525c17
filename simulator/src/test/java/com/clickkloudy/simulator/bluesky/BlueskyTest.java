package com.clickkloudy.simulator.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BlueskyTest {
    private static final String RKEY = "3mabcdefghij2";
    private static final String OTHER_RKEY = "3mabcdefghij3";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller anybody = Caller.of(simulator.address("bluesky"));
    private final Credentials anna =
            simulator.open("bluesky", Opening.of(1, "anna")).getFirst();
    private final Caller owner = anybody.bearing(signIn().at("/accessJwt"));

    private Reply signIn() {
        return anybody.postJson(
                "/xrpc/com.atproto.server.createSession",
                Json.object("identifier", anna.get("handle"), "password", anna.get("appPassword")));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void an_app_password_opens_a_session_that_names_the_account_and_its_server() {
        var session = signIn();

        assertThat(session.status()).isEqualTo(200);
        assertThat(session.at("/did")).isEqualTo(anna.account());
        assertThat(session.at("/handle")).isEqualTo("anna1.bsky.test");
        assertThat(session.at("/didDoc/service/0/id")).isEqualTo("#atproto_pds");
        assertThat(session.at("/didDoc/service/0/serviceEndpoint"))
                .isEqualTo(simulator.address("bluesky").toString());
    }

    @Test
    void a_wrong_password_is_refused_with_401() {
        var refused = anybody.postJson(
                "/xrpc/com.atproto.server.createSession",
                Json.object("identifier", anna.get("handle"), "password", "aaaa-bbbb-cccc-dddd"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/error")).isEqualTo("AuthenticationRequired");
    }

    @Test
    void the_thirty_first_sign_in_within_five_minutes_is_throttled() {
        for (int attempt = 2; attempt <= 30; attempt++) {
            assertThat(signIn().status()).isEqualTo(200);
        }

        var refused = signIn();

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/error")).isEqualTo("RateLimitExceeded");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("30;w=300");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 300);
        simulator.clock().advance(Duration.ofMinutes(5));
        assertThat(signIn().status()).isEqualTo(200);
    }

    @Test
    void an_access_token_expires_after_two_hours_and_a_refresh_token_gives_a_new_one() {
        var session = signIn();
        simulator.clock().advance(Duration.ofHours(2));

        var expired = owner.get("/xrpc/com.atproto.server.getSession");
        var fresh =
                anybody.bearing(session.at("/refreshJwt")).post("/xrpc/com.atproto.server.refreshSession", new byte[0]);

        assertThat(expired.status()).isEqualTo(400);
        assertThat(expired.at("/error")).isEqualTo("ExpiredToken");
        assertThat(anybody.bearing(fresh.at("/accessJwt"))
                        .get("/xrpc/com.atproto.server.getSession")
                        .at("/did"))
                .isEqualTo(anna.account());
    }

    @Test
    void a_refresh_token_is_taken_once_and_for_two_hours_gives_the_same_session_again() {
        var refresh = anybody.bearing(signIn().at("/refreshJwt"));

        var first = refresh.post("/xrpc/com.atproto.server.refreshSession", new byte[0]);
        simulator.clock().advance(Duration.ofMinutes(119));
        var again = refresh.post("/xrpc/com.atproto.server.refreshSession", new byte[0]);
        simulator.clock().advance(Duration.ofMinutes(1));
        var late = refresh.post("/xrpc/com.atproto.server.refreshSession", new byte[0]);

        assertThat(jti(again.at("/refreshJwt"))).isEqualTo(jti(first.at("/refreshJwt")));
        assertThat(late.at("/error")).isEqualTo("ExpiredToken");
        assertThat(anybody.bearing(first.at("/refreshJwt"))
                        .post("/xrpc/com.atproto.server.refreshSession", new byte[0])
                        .status())
                .isEqualTo(200);
    }

    private static String jti(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"jti\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_token_that_was_tampered_with_is_no_token() {
        assertThat(anybody.bearing("a.b.c")
                        .get("/xrpc/com.atproto.server.getSession")
                        .at("/error"))
                .isEqualTo("InvalidToken");
        assertThat(anybody.get("/xrpc/com.atproto.server.getSession").at("/error"))
                .isEqualTo("AuthMissing");
        assertThat(anybody.bearing(signIn().at("/refreshJwt"))
                        .get("/xrpc/com.atproto.server.getSession")
                        .at("/error"))
                .isEqualTo("InvalidToken");
    }

    @Test
    void handle_did_and_server_can_be_found_from_each_other() {
        var did = anybody.get("/xrpc/com.atproto.identity.resolveHandle?handle=anna1.bsky.test")
                .at("/did");
        var document = anybody.get("/" + did);

        assertThat(did).isEqualTo(anna.account()).matches("did:plc:[a-z2-7]{24}");
        assertThat(document.at("/alsoKnownAs/0")).isEqualTo("at://anna1.bsky.test");
        assertThat(document.json()
                        .path("service")
                        .path(0)
                        .path("serviceEndpoint")
                        .asString())
                .isEqualTo(simulator.address("bluesky").toString());
        assertThat(anybody.get("/xrpc/com.atproto.identity.resolveHandle?handle=nobody.test")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_blob_is_named_by_its_bytes() {
        var once = owner.with("Content-Type", "image/jpeg")
                .post("/xrpc/com.atproto.repo.uploadBlob", "hello world".getBytes(StandardCharsets.UTF_8));
        var png = upload(PNG);

        assertThat(once.at("/blob/ref/$link")).isEqualTo("bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e");
        assertThat(png.path("mimeType").asString()).isEqualTo("image/png");
        assertThat(png.path("size").asInt()).isEqualTo(PNG.length);
    }

    private JsonNode upload(byte[] bytes) {
        return owner.with("Content-Type", "image/png")
                .post("/xrpc/com.atproto.repo.uploadBlob", bytes)
                .json()
                .path("blob");
    }

    @Test
    void the_same_key_with_the_same_content_is_one_record() {
        var first = put(RKEY, post("Hello"));
        var second = put(RKEY, post("Hello"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/uri")).isEqualTo("at://" + anna.account() + "/app.bsky.feed.post/" + RKEY);
        assertThat(first.json().has("commit")).isTrue();
        assertThat(second.at("/cid")).isEqualTo(first.at("/cid"));
        assertThat(second.json().has("commit")).isFalse();
        assertThat(published()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo(RKEY);
            assertThat(entry.text()).isEqualTo("Hello");
        });
    }

    @Test
    void the_same_key_with_other_content_is_refused_where_nothing_was_to_be_there() {
        var first = put(RKEY, post("Hello"));

        var swapped = owner.postJson(
                "/xrpc/com.atproto.repo.putRecord",
                Json.object(
                        "repo",
                        anna.account(),
                        "collection",
                        "app.bsky.feed.post",
                        "rkey",
                        RKEY,
                        "record",
                        post("Other"),
                        "swapRecord",
                        null));

        assertThat(swapped.status()).isEqualTo(400);
        assertThat(swapped.at("/error")).isEqualTo("InvalidSwap");
        assertThat(swapped.at("/message")).isEqualTo("Record was at " + first.at("/cid"));
        assertThat(published()).hasSize(1);
    }

    @Test
    void a_record_is_found_by_its_key_without_signing_in() {
        put(RKEY, post("Hello"));
        String place = "/xrpc/com.atproto.repo.getRecord?repo=anna1.bsky.test&collection=app.bsky.feed.post&rkey=";

        assertThat(anybody.get(place + RKEY).at("/value/text")).isEqualTo("Hello");
        assertThat(anybody.get(place + OTHER_RKEY).status()).isEqualTo(400);
        assertThat(anybody.get(place + OTHER_RKEY).at("/error")).isEqualTo("RecordNotFound");
    }

    @Test
    void creating_under_a_key_that_is_taken_breaks_the_server() {
        put(RKEY, post("Hello"));

        var created = owner.postJson(
                "/xrpc/com.atproto.repo.createRecord",
                Json.object(
                        "repo",
                        anna.account(),
                        "collection",
                        "app.bsky.feed.post",
                        "rkey",
                        RKEY,
                        "record",
                        post("Hello")));

        assertThat(created.status()).isEqualTo(500);
        assertThat(published()).hasSize(1);
    }

    @Test
    void a_created_record_gets_a_key_that_sorts_by_time() {
        var created = owner.postJson(
                "/xrpc/com.atproto.repo.createRecord",
                Json.object("repo", anna.account(), "collection", "app.bsky.feed.post", "record", post("Hello")));

        assertThat(created.at("/uri")).matches("at://.*/3[2-7a-z]{12}");
    }

    @Test
    void a_deleted_record_is_gone_and_may_be_deleted_again() {
        put(RKEY, post("Hello"));
        var place = Json.object("repo", anna.account(), "collection", "app.bsky.feed.post", "rkey", RKEY);

        assertThat(owner.postJson("/xrpc/com.atproto.repo.deleteRecord", place).status())
                .isEqualTo(200);
        assertThat(owner.postJson("/xrpc/com.atproto.repo.deleteRecord", place).status())
                .isEqualTo(200);

        assertThat(list()).isEmpty();
    }

    private List<String> list() {
        return anybody.get("/xrpc/com.atproto.repo.listRecords?collection=app.bsky.feed.post&repo=" + anna.account())
                .json()
                .path("records")
                .valueStream()
                .map(one -> one.path("value").path("text").asString())
                .toList();
    }

    @Test
    void records_are_listed_with_the_latest_key_first() {
        put(RKEY, post("first"));
        put(OTHER_RKEY, post("second"));

        assertThat(list()).containsExactly("second", "first");
    }

    @Test
    void nobody_writes_into_the_repository_of_another() {
        var ben = simulator.open("bluesky", Opening.of(1, "ben")).getFirst();

        var refused = owner.postJson(
                "/xrpc/com.atproto.repo.putRecord",
                Json.object(
                        "repo",
                        ben.account(),
                        "collection",
                        "app.bsky.feed.post",
                        "rkey",
                        RKEY,
                        "record",
                        post("Hello")));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(published()).isEmpty();
    }

    @Test
    void a_post_with_a_picture_keeps_its_bytes_and_words() {
        var blob = upload(PNG);

        var written = put(RKEY, withImages(Json.object("image", blob, "alt", "a harbour")));

        assertThat(written.status()).isEqualTo(200);
        assertThat(published().getFirst().media()).singleElement().satisfies(medium -> {
            assertThat(medium.alt()).isEqualTo("a harbour");
            assertThat(simulator.media(medium.sha256())).contains(PNG);
        });
    }

    @Test
    void a_blob_that_no_record_names_is_swept_away() {
        var blob = upload(PNG);
        simulator.clock().advance(Duration.ofHours(7));
        var later = anybody.bearing(signIn().at("/accessJwt"));

        var refused = put(later, RKEY, withImages(Json.object("image", blob, "alt", "")));

        assertThat(refused.at("/error")).isEqualTo("BlobNotFound");
    }

    @Test
    void a_revoked_app_password_ends_sessions_and_a_new_one_opens_them() {
        var revoked = Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "bluesky", "account", anna.account()));

        assertThat(owner.get("/xrpc/com.atproto.server.getSession").at("/error"))
                .isEqualTo("ExpiredToken");
        assertThat(signIn().status()).isEqualTo(401);
        assertThat(anybody.postJson(
                                "/xrpc/com.atproto.server.createSession",
                                Json.object(
                                        "identifier", anna.account(), "password", revoked.at("/account/appPassword")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void numbers_grow_with_the_clock() {
        var uri = put(RKEY, post("Hello")).at("/uri");
        var path = "/xrpc/app.bsky.feed.getPosts?uris=" + uri;

        long atFirst = anybody.get(path).json().at("/posts/0/likeCount").asLong(-1);
        simulator.clock().advance(Duration.ofDays(3));
        long later = anybody.get(path).json().at("/posts/0/likeCount").asLong(-1);

        assertThat(atFirst).isZero();
        assertThat(later).isGreaterThan(10);
    }

    @Test
    void an_unknown_method_is_not_implemented() {
        assertThat(anybody.get("/xrpc/com.example.nothing").status()).isEqualTo(501);
    }

    private Reply put(String rkey, Map<String, @Nullable Object> record) {
        return put(owner, rkey, record);
    }

    private Reply put(Caller caller, String rkey, Map<String, @Nullable Object> record) {
        return caller.postJson(
                "/xrpc/com.atproto.repo.putRecord",
                Json.object(
                        "repo", anna.account(), "collection", "app.bsky.feed.post", "rkey", rkey, "record", record));
    }

    private static Map<String, @Nullable Object> post(String text) {
        return Json.object("$type", "app.bsky.feed.post", "text", text, "createdAt", "2026-11-22T10:00:00.000Z");
    }

    private static Map<String, @Nullable Object> withImages(Object... images) {
        return Json.object(
                "$type", "app.bsky.feed.post",
                "text", "Look",
                "createdAt", "2026-11-22T10:00:00Z",
                "embed", Json.object("$type", "app.bsky.embed.images", "images", List.of(images)));
    }

    private List<Entry> published() {
        return simulator.ledger().book("bluesky").of(What.PUBLISHED, anna.account());
    }
}
