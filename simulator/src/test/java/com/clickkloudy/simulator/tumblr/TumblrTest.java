package com.clickkloudy.simulator.tumblr;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Opening;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TumblrTest {
    private static final String CLIENT = "client_id=clickkloudy&client_secret=sandbox-secret";
    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String ASKED = "client_id=clickkloudy&response_type=code&state=s1&redirect_uri=" + BACK
            + "&scope=basic+write+offline_access";
    private static final String POSTS = "/v2/blog/anna1/posts";

    private final Simulator simulator = Simulator.start(0, Options.inMemory().unlimited());
    private final Caller anybody = Caller.of(simulator.address("tumblr"));

    @BeforeEach
    void openTwoBlogs() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
        simulator.open("tumblr", Opening.of(1, "anna").with("blogs", "2"));
        simulator.open("tumblr", Opening.of(1, "ben"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply signIn() {
        String location = anybody.postForm("/oauth2/authorize", ASKED + "&account=anna1&decision=allow")
                .header("Location");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=s1");
        String code = location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
        return token("authorization_code&redirect_uri=" + BACK + "&code=" + code);
    }

    private Reply token(String grant) {
        return anybody.postForm("/v2/oauth2/token", CLIENT + "&grant_type=" + grant);
    }

    private Caller anna() {
        return anybody.bearing(signIn().at("/access_token"));
    }

    private static Object text(String text) {
        return Json.object("type", "text", "text", text);
    }

    private static Object post(Object... blocks) {
        return Json.object("content", List.of(blocks), "tags", "sea, fish", "slug", "reef-1");
    }

    private List<Entry> published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.what() == What.PUBLISHED)
                .toList();
    }

    @Test
    void the_page_names_the_users_and_a_refusal_goes_back() {
        var page = anybody.get("/oauth2/authorize?" + ASKED);

        assertThat(page.text()).contains("clickKloudy asks to act for you", "@anna1", "@ben1", "offline_access");
        assertThat(anybody.postForm("/oauth2/authorize", ASKED + "&decision=deny")
                        .header("Location"))
                .contains("error=access_denied", "state=s1");
        assertThat(anybody.get("/oauth2/authorize?client_id=other").status()).isEqualTo(400);
    }

    @Test
    void a_token_ends_after_forty_two_minutes_and_is_renewed_once() {
        var first = signIn();
        assertThat(first.at("/expires_in")).isEqualTo("2520");
        simulator.clock().advance(Duration.ofSeconds(2520));
        assertThat(anybody.bearing(first.at("/access_token"))
                        .get("/v2/user/info")
                        .at("/errors/0/code"))
                .isEqualTo("1016");

        var second = token("refresh_token&refresh_token=" + first.at("/refresh_token"));

        assertThat(anybody.bearing(second.at("/access_token"))
                        .get("/v2/user/info")
                        .status())
                .isEqualTo(200);
        assertThat(token("refresh_token&refresh_token=" + first.at("/refresh_token"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_user_sees_her_blogs_and_posts_to_no_other() {
        var info = anna().get("/v2/user/info");

        assertThat(info.at("/response/user/blogs/0/name")).isEqualTo("anna1");
        assertThat(info.at("/response/user/blogs/1/primary")).isEqualTo("false");
        assertThat(anna().postJson("/v2/blog/ben1/posts", post(text("Hi"))).status())
                .isEqualTo(403);
        String uuid = info.at("/response/user/blogs/1/uuid");
        assertThat(anna().postJson("/v2/blog/" + uuid + "/posts", post(text("Hi")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoever_removes_the_application_signs_it_out() {
        var anna = anna();

        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "tumblr", "account", "anna1-2"));

        assertThat(anna.get("/v2/user/info").status()).isEqualTo(401);
    }

    @Test
    void a_text_with_a_link_is_listed_shown_and_deleted() {
        var made = anna().postJson(
                        POSTS,
                        post(text("Hello"), text("there"), Json.object("type", "link", "url", "https://reef.example")));
        String id = made.at("/response/id");
        simulator.clock().advance(Duration.ofDays(1));
        var anna = anna();

        var found = anna.get(POSTS + "?npf=true&limit=20");
        assertThat(made.status()).isEqualTo(201);
        assertThat(published().getFirst().text()).isEqualTo("Hello\n\nthere");
        assertThat(published().getFirst().key()).isEqualTo("reef-1");
        assertThat(found.at("/response/posts/0/id_string")).isEqualTo(id);
        assertThat(found.at("/response/posts/0/slug")).isEqualTo("reef-1");
        assertThat(found.at("/response/posts/0/tags/1")).isEqualTo("fish");
        assertThat(found.at("/response/posts/0/note_count"))
                .isEqualTo(anna.get("/v2/blog/anna1/notes?mode=conversation&id=" + id)
                        .at("/response/total_notes"))
                .isNotEqualTo("0");
        assertThat(anybody.get("/anna1/" + id).text()).contains("Hello", "https://reef.example");

        anna.postForm("/v2/blog/anna1/post/delete", "id=" + id);
        assertThat(anna.get(POSTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void texts_and_blocks_are_bounded() {
        var anna = anna();

        assertThat(anna.postJson(POSTS, post(text("👩".repeat(4096)))).status()).isEqualTo(201);
        assertThat(anna.postJson(POSTS, post(text("x".repeat(4097)))).at("/errors/0/code"))
                .isEqualTo("8001");
        assertThat(blocks(anna, 1000).status()).isEqualTo(201);
        assertThat(blocks(anna, 1001).status()).isEqualTo(400);
        assertThat(anna.postJson(POSTS, Json.object("content", List.of())).status())
                .isEqualTo(400);
    }

    private static Reply blocks(Caller caller, int count) {
        return caller.postJson(POSTS, Json.object("content", Collections.nCopies(count, text("x"))));
    }

    private Reply upload(Caller caller, byte[] file, String identifier) {
        Object image = Json.object(
                "type",
                "image",
                "media",
                List.of(Json.object("type", "image/png", "identifier", identifier)),
                "alt_text",
                "A fish");
        return caller.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post(POSTS, Files.form("m0", file, "json=" + Json.write(post(image))));
    }

    @Test
    void a_picture_comes_with_its_post_and_is_bounded() {
        var anna = anna();
        assertThat(upload(anna, Files.png(4, 4), "m0").status()).isEqualTo(201);
        assertThat(published().getFirst().media().stream().map(Medium::alt)).containsExactly("A fish");
        assertThat(upload(anna, Files.png(4, 4), "m1").at("/errors/0/code")).isEqualTo("8005");
        assertThat(upload(anna, new byte[] {1, 2, 3}, "m0").at("/errors/0/code"))
                .isEqualTo("8005");

        Caller.of(simulator.address())
                .postJson(
                        "/control/settings",
                        Json.object(
                                "platform", "tumblr",
                                "instance", "anna1",
                                "settings", Json.object("imageLimit", 60)));

        assertThat(upload(anna, Files.png(4, 4), "m0").at("/errors/0/code")).isEqualTo("8005");
    }

    private Reply film(Caller caller) {
        Object video = Json.object("type", "video", "media", Json.object("type", "video/mp4", "identifier", "m0"));
        byte[] bytes = "\0\0\0\u0018ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return caller.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post(POSTS, Files.form("m0", bytes, "json=" + Json.write(post(video))));
    }

    @Test
    void one_film_at_a_time_is_worked_on() {
        var anna = anna();
        simulator
                .faults()
                .set(Fault.always(Trouble.PROCESSING_DELAY, Aim.at("tumblr", "publish"))
                        .how(How.USUAL.lasting(Duration.ofMinutes(1))));

        String id = film(anna).at("/response/id");
        assertThat(anna.get(POSTS + "/" + id).at("/response/state")).isEqualTo("transcoding");
        assertThat(film(anna).at("/errors/0/code")).isEqualTo("8010");

        simulator.clock().advance(Duration.ofMinutes(1));
        assertThat(anna.get(POSTS + "/" + id).at("/response/state")).isEqualTo("published");
    }

    @Test
    void too_many_requests_and_too_many_posts_are_said_differently() {
        var anna = anna();
        limit("posts", 1);
        anna.postJson(POSTS, post(text("One")));
        assertThat(anna.postJson(POSTS, post(text("Two"))).at("/errors/0/code")).isEqualTo("8023");
        limit("hour", 1);
        assertThat(anna.get("/v2/user/info").header("X-Ratelimit-Perhour-Remaining"))
                .isEqualTo("0");

        var refused = anna.get("/v2/user/info");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("X-Ratelimit-Perhour-Reset")).isEqualTo("3600");
    }

    private void limit(String name, int amount) {
        Caller.of(simulator.address())
                .postJson(
                        "/control/limits",
                        Json.object("platform", "tumblr", "name", name, "amount", amount, "per", "PT1H"));
    }
}
