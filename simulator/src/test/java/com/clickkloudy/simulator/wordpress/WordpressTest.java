package com.clickkloudy.simulator.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
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
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordpressTest {
    private static final String POSTS = "/wp-json/wp/v2/posts";
    private static final String MEDIA = "/wp-json/wp/v2/media";

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Credentials blog =
            simulator.open("wordpress", Opening.of(1, "anna")).getFirst();
    private final Caller anybody = Caller.of(URI.create(simulator.address("wordpress") + "/" + blog.account()));
    private final Caller anna = as(blog.get("username"), blog.get("password"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private Caller as(String user, String password) {
        String pair = user + ":" + password;
        return anybody.with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Entry> published() {
        return simulator.ledger().book("wordpress").of(What.PUBLISHED, blog.account());
    }

    private Caller.Reply upload(byte[] bytes, String name) {
        return anna.with("Content-Type", "image/png")
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .post(MEDIA, bytes);
    }

    private void setting(String json) {
        Caller.of(simulator.address())
                .postJson(
                        "/control/settings",
                        Json.object("platform", "wordpress", "instance", blog.account(), "settings", Json.read(json)));
    }

    @Test
    void a_site_names_its_api_and_where_passwords_are_given() {
        var home = anybody.get("/");

        assertThat(home.header("Link")).isEqualTo("<" + blog.get("site") + "wp-json/>; rel=\"https://api.w.org/\"");
        assertThat(anybody.get("/wp-json/").at("/authentication/application-passwords/endpoints/authorization"))
                .isEqualTo(blog.get("site") + "wp-admin/authorize-application.php");
    }

    @Test
    void a_person_is_known_by_name_and_password_with_or_without_spaces() {
        String me = "/wp-json/wp/v2/users/me?context=edit";

        assertThat(anna.get(me).at("/capabilities/publish_posts")).isEqualTo("true");
        assertThat(as(blog.get("username"), blog.get("password").replace(" ", ""))
                        .get(me)
                        .status())
                .isEqualTo(200);
        assertThat(as(blog.get("username"), "wrong").get(me).at("/code")).isEqualTo("incorrect_password");
        assertThat(as("nobody", "wrong").get(me).at("/code")).isEqualTo("invalid_username");
        assertThat(anybody.get(me).at("/code")).isEqualTo("rest_not_logged_in");
    }

    @Test
    void a_draft_is_published_once_however_often_that_is_asked() {
        var draft = anna.postJson(POSTS, Json.object("title", "Reef", "content", "Hello", "slug", "reef-1"));
        var first = anna.postJson(POSTS + "/" + draft.at("/id"), Json.object("status", "publish"));
        var second = anna.postJson(POSTS + "/" + draft.at("/id"), Json.object("status", "publish"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.at("/status")).isEqualTo("draft");
        assertThat(first.at("/link")).isEqualTo(blog.get("site") + "reef-1/");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(published()).hasSize(1);
        assertThat(published().getFirst().key()).isEqualTo("reef-1");
        assertThat(anybody.get("/reef-1/").text()).contains("Hello");
    }

    @Test
    void a_taken_slug_gets_a_number() {
        var post = Json.object("title", "Reef", "content", "Hello", "slug", "reef", "status", "publish");

        anna.postJson(POSTS, post);
        assertThat(anna.postJson(POSTS, post).at("/slug")).isEqualTo("reef-2");
        assertThat(anna.get(POSTS + "?slug=reef&status=publish,draft&context=edit&_fields=id,slug")
                        .text())
                .isEqualTo("[{\"id\":5,\"slug\":\"reef\"}]");
    }

    @Test
    void what_was_just_posted_may_be_missing_from_the_list() {
        anna.postJson(POSTS, Json.object("title", "Reef", "slug", "reef", "status", "publish"));
        simulator
                .faults()
                .set(Fault.always(Trouble.LISTING_DELAY, Aim.at("wordpress", "list"))
                        .how(How.USUAL.lasting(Duration.ofMinutes(1))));

        assertThat(anna.get(POSTS + "?slug=reef").text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a &amp; &lt;b&gt;|a & <b>",
                "<p>one<br>two</p><p>three</p>|one;two;;three",
                "one#two##three|one;two;;three",
                "<!-- wp:paragraph --><p>one</p><!-- /wp:paragraph -->|one",
                "<figure><img src='x'><figcaption>no</figcaption></figure><p>yes</p>|yes"
            })
    void readers_see_no_markup(String content, String seen) {
        anna.postJson(POSTS, Json.object("content", content.replace('#', '\n'), "status", "publish"));

        assertThat(published().getFirst().text()).isEqualTo(seen.replace(';', '\n'));
    }

    @Test
    void pictures_are_those_of_the_library_with_their_descriptions() {
        var first = upload(Files.png(4, 4), "one.png");
        var second = upload(Files.png(5, 5), "one.png");
        anna.postJson(MEDIA + "/" + second.at("/id"), Json.object("alt_text", "Second"));
        anna.postJson(
                POSTS,
                Json.object(
                        "content",
                        "Hi<img src=\"" + first.at("/source_url") + "\" alt=\"First\">",
                        "featured_media",
                        second.json().path("id"),
                        "status",
                        "publish"));

        assertThat(second.at("/source_url")).endsWith("/one-1.png");
        assertThat(published().getFirst().media().stream().map(Medium::alt)).containsExactly("Second", "First");
        assertThat(Caller.of(URI.create(first.at("/source_url"))).get("").status())
                .isEqualTo(200);
    }

    @Test
    void an_upload_is_bounded_by_the_host() {
        setting("{\"uploadLimit\":60}");

        assertThat(upload(Files.png(1, 1), "big.png").at("/code")).isEqualTo("rest_upload_file_too_big");
        setting("{\"uploadLimit\":1000}");
        assertThat(upload(Files.png(1, 1), "big.png").status()).isEqualTo(201);
        assertThat(upload("<svg/>".getBytes(StandardCharsets.UTF_8), "a.svg").at("/code"))
                .isEqualTo("rest_upload_sideload_error");
        assertThat(anna.post(MEDIA, Files.png(1, 1)).at("/code")).isEqualTo("rest_upload_no_content_type");
    }

    @Test
    void a_contributor_may_write_and_not_publish() {
        setting("{\"role\":\"contributor\"}");

        assertThat(anna.postJson(POSTS, Json.object("title", "x", "status", "publish"))
                        .at("/code"))
                .isEqualTo("rest_cannot_publish");
        assertThat(anna.postJson(POSTS, Json.object("title", "x")).status()).isEqualTo(201);
    }

    @Test
    void what_is_wrong_is_named() {
        assertThat(anna.postJson(POSTS, Json.object("content", " ")).at("/code"))
                .isEqualTo("empty_content");
        assertThat(anna.postJson(POSTS, Json.object("title", "x", "status", "out"))
                        .at("/data/params/status"))
                .startsWith("status is not one of");
        assertThat(anna.postJson(POSTS, Json.object("title", "x", "featured_media", 77))
                        .at("/code"))
                .isEqualTo("rest_invalid_featured_media");
        assertThat(anna.postJson(POSTS + "/77", Json.object("title", "x")).at("/code"))
                .isEqualTo("rest_post_invalid_id");
    }

    @Test
    void a_tag_is_made_once() {
        var made = anna.postJson("/wp-json/wp/v2/tags", Json.object("name", "Reef"));
        var again = anna.postJson("/wp-json/wp/v2/tags", Json.object("name", "reef"));

        assertThat(again.at("/code")).isEqualTo("term_exists");
        assertThat(again.at("/data/term_id")).isEqualTo(made.at("/id"));
    }

    @Test
    void a_deleted_post_goes_into_the_bin_first() {
        var post = anna.postJson(POSTS, Json.object("title", "x", "status", "publish"));

        assertThat(anna.delete(POSTS + "/" + post.at("/id")).at("/status")).isEqualTo("trash");
        assertThat(anna.delete(POSTS + "/" + post.at("/id")).at("/code")).isEqualTo("rest_already_trashed");
        assertThat(anna.delete(POSTS + "/" + post.at("/id") + "?force=true").at("/deleted"))
                .isEqualTo("true");
    }

    @Test
    void plain_permalinks_lead_to_the_same_api() {
        setting("{\"permalinks\":\"plain\"}");

        assertThat(anybody.get("/").header("Link")).contains("/?rest_route=/>");
        var post = anna.postJson("/?rest_route=/wp/v2/posts", Json.object("title", "x", "status", "publish"));
        assertThat(post.at("/link")).isEqualTo(blog.get("site") + "?p=" + post.at("/id"));
        assertThat(anybody.get("/?p=" + post.at("/id")).status()).isEqualTo(200);
    }

    @Test
    void a_person_gives_an_application_a_password_of_its_own() {
        String page = "/wp-admin/authorize-application.php";
        var asked = anybody.get(page + "?app_name=kloudy&success_url=https%3A%2F%2Fkloudy.example%2Fcb%3Fstate%3D1");
        var given = anybody.postForm(
                page, "app_name=kloudy&success_url=https%3A%2F%2Fkloudy.example%2Fcb%3Fstate%3D1&decision=approve");

        assertThat(asked.text()).contains("Would you like to give kloudy access");
        assertThat(given.header("Location"))
                .startsWith("https://kloudy.example/cb?state=1&site_url=")
                .endsWith("&password=" + blog.get("password").replace(" ", ""));
    }
}
