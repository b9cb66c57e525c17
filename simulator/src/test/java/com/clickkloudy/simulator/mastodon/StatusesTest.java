package com.clickkloudy.simulator.mastodon;

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
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusesTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Credentials anna =
            simulator.open("mastodon", Opening.of(1, "anna")).getFirst();
    private final Caller anybody = Caller.of(URI.create(anna.get("instance")));
    private final Caller owner = anybody.bearing(anna.get("accessToken"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply post(String text) {
        return owner.postJson("/api/v1/statuses", Json.object("status", text));
    }

    private Reply upload(byte[] file, String description) {
        return owner.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post("/api/v2/media", Files.form("file", file, "description=" + description));
    }

    private long published() {
        return simulator
                .ledger()
                .book("mastodon")
                .of(What.PUBLISHED, anna.account())
                .size();
    }

    private void configure(Object settings) {
        Caller.of(simulator.address())
                .postJson(
                        "/control/settings",
                        Json.object("platform", "mastodon", "instance", "alpha", "settings", settings));
    }

    @Test
    void a_status_comes_back_as_html_with_a_page_of_its_own() {
        var status =
                post("Hello <all>\nsee https://example.org/a-rather-long-path-that-goes-on #harbour @anna1\n\nBye");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.at("/content"))
                .isEqualTo(
                        "<p>Hello &lt;all&gt;<br />see <a href=\"https://example.org/a-rather-long-path-that-goes-on\""
                                + " target=\"_blank\" rel=\"nofollow noopener noreferrer\" translate=\"no\"><span class=\"invisible\">"
                                + "https://</span><span class=\"ellipsis\">example.org/a-rather-long-path</span><span"
                                + " class=\"invisible\">-that-goes-on</span></a> <a href=\"" + anna.get("instance")
                                + "/tags/harbour\" class=\"mention hashtag\" rel=\"tag\">#<span>harbour</span></a> <span"
                                + " class=\"h-card\" translate=\"no\"><a href=\"" + anna.get("instance")
                                + "/@anna1\" class=\"u-url mention\">@<span>anna1</span></a></span></p><p>Bye</p>");
        assertThat(status.at("/account/username")).isEqualTo("anna1");
        var page = Caller.of(URI.create(status.at("/url"))).get("");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Hello &lt;all&gt;", "@anna1@alpha");
    }

    @Test
    void mastodon_gives_the_first_status_again_for_the_same_key_within_the_hour() {
        var keyed = owner.with("Idempotency-Key", "k1");
        String first = keyed.postForm("/api/v1/statuses", "status=Hello").at("/id");

        assertThat(keyed.postForm("/api/v1/statuses", "status=Hello").at("/id")).isEqualTo(first);
        assertThat(published()).isEqualTo(1);
        simulator.clock().advance(Duration.ofMinutes(61));
        assertThat(keyed.postForm("/api/v1/statuses", "status=Hello").at("/id")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"gotosocial,0.20.2+git-6174c4b", "snac,4.0.0 (not true; really snac/2.75)"})
    void other_servers_ignore_the_key(String flavour, String version) {
        configure(Json.object("flavour", flavour));
        var keyed = owner.with("Idempotency-Key", "k1");

        keyed.postForm("/api/v1/statuses", "status=Hello");
        keyed.postForm("/api/v1/statuses", "status=Hello");

        assertThat(published()).isEqualTo(2);
        assertThat(anybody.get("/api/v2/instance").at("/version")).isEqualTo(version);
        assertThat(anybody.get("/api/v1/instance").at("/version")).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"500,200", "501,422"})
    void the_text_ends_at_the_instance_s_limit(int length, int status) {
        assertThat(post("x".repeat(length)).status()).isEqualTo(status);
    }

    @Test
    void characters_are_counted_as_readers_see_them() {
        String url = "https://example.org/" + "path".repeat(50);

        assertThat(post("👩‍👩‍👧‍👦".repeat(500)).status()).isEqualTo(200);
        assertThat(post(url + " " + "x".repeat(476)).status()).isEqualTo(200);
        assertThat(post(url + " " + "x".repeat(477)).status()).isEqualTo(422);
        assertThat(post("@anna@a.very.long.host.example " + "x".repeat(494)).status())
                .isEqualTo(200);
    }

    @Test
    void each_instance_has_limits_of_its_own() {
        configure(Json.object("maxCharacters", 10, "maxMedia", 1));

        var configuration = anybody.get("/api/v2/instance").json().path("configuration");

        assertThat(configuration.at("/statuses/max_characters").asInt()).isEqualTo(10);
        assertThat(configuration.at("/statuses/max_media_attachments").asInt()).isEqualTo(1);
        assertThat(post("x".repeat(11)).at("/error"))
                .isEqualTo("Validation failed: Text character limit of 10 exceeded");
        assertThat(Caller.of(URI.create(simulator.address("mastodon") + "/beta"))
                        .get("/api/v1/instance")
                        .json()
                        .at("/configuration/statuses/max_characters")
                        .asInt())
                .isEqualTo(500);
    }

    @Test
    void an_empty_status_is_refused() {
        assertThat(post("  ").at("/error")).isEqualTo("Validation failed: Text can't be blank");
        assertThat(anybody.postForm("/api/v1/statuses", "status=x").status()).isEqualTo(401);
    }

    @Test
    void a_picture_is_ready_at_once_and_attached_with_its_words() {
        byte[] png = Files.png(40, 30);
        var media = upload(png, "a harbour");

        var status = owner.postForm("/api/v1/statuses", "status=Look&media_ids[]=" + media.at("/id"));

        assertThat(media.status()).isEqualTo(200);
        assertThat(media.json().at("/meta/original/width").asInt()).isEqualTo(40);
        assertThat(status.at("/media_attachments/0/id")).isEqualTo(media.at("/id"));
        assertThat(status.at("/media_attachments/0/description")).isEqualTo("a harbour");
        var kept = Caller.of(URI.create(status.at("/media_attachments/0/url"))).get("");
        assertThat(kept.response().body()).isEqualTo(png);
        assertThat(kept.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void a_file_that_takes_time_is_202_then_206_then_200_and_unusable_until_then() {
        simulator
                .faults()
                .set(Fault.once(Trouble.PROCESSING_DELAY, Aim.at("mastodon", "upload"))
                        .how(How.USUAL.lasting(Duration.ofSeconds(20))));
        var media = upload(Files.png(4, 4), "");
        String id = media.at("/id");

        assertThat(media.status()).isEqualTo(202);
        assertThat(media.json().path("url").isNull()).isTrue();
        assertThat(owner.get("/api/v1/media/" + id).status()).isEqualTo(206);
        assertThat(owner.postForm("/api/v1/statuses", "media_ids[]=" + id).at("/error"))
                .isEqualTo("Cannot attach files that have not finished processing. Try again in a moment!");
        simulator.clock().advance(Duration.ofSeconds(20));
        assertThat(owner.get("/api/v1/media/" + id).status()).isEqualTo(200);
        assertThat(owner.postForm("/api/v1/statuses", "media_ids[]=" + id).status())
                .isEqualTo(200);
    }

    @Test
    void a_file_whose_processing_fails_is_422() {
        simulator.faults().set(Fault.once(Trouble.PROCESSING_FAILS, Aim.at("mastodon", "upload")));

        var media = upload(Files.png(4, 4), "");

        assertThat(owner.get("/api/v1/media/" + media.at("/id")).status()).isEqualTo(422);
    }

    @Test
    void a_file_is_attached_once() {
        String id = upload(Files.png(4, 4), "").at("/id");

        owner.postForm("/api/v1/statuses", "media_ids[]=" + id);

        assertThat(owner.postForm("/api/v1/statuses", "media_ids[]=" + id).at("/error"))
                .contains("not found or already attached");
    }

    @Test
    void files_are_taken_within_the_instance_s_limits() {
        configure(Json.object("imageSizeLimit", 1000, "mimeTypes", List.of("image/png"), "imageMatrixLimit", 10_000));

        assertThat(upload(new byte[] {1, 2, 3}, "").status()).isEqualTo(422);
        assertThat(upload("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "")
                        .status())
                .isEqualTo(422);
        assertThat(upload(Files.png(101, 100), "").at("/error")).isEqualTo("101x100 images are not supported");
        assertThat(upload(Files.png(90, 90), "x".repeat(1501)).at("/error")).contains("Description is too long");
        assertThat(upload(java.util.Arrays.copyOf(Files.png(90, 90), 1001), "").at("/error"))
                .contains("file size");
    }

    @Test
    void words_for_a_picture_can_be_changed_before_it_is_posted() {
        String id = upload(Files.png(4, 4), "old").at("/id");

        var changed = owner.with("Content-Type", "application/json")
                .send("PUT", "/api/v1/media/" + id, "{\"description\":\"new\"}");

        assertThat(changed.at("/description")).isEqualTo("new");
    }

    @Test
    void an_account_lists_its_statuses_the_latest_first() {
        String first = post("first").at("/id");
        post("second");
        String path = "/api/v1/accounts/" + anna.get("id") + "/statuses?limit=20&exclude_reblogs=true";

        assertThat(anybody.get(path)
                        .json()
                        .valueStream()
                        .map(one -> one.path("content").asString()))
                .containsExactly("<p>second</p>", "<p>first</p>");
        assertThat(anybody.get(path + "&since_id=" + first).json().size()).isEqualTo(1);
        assertThat(anybody.get(path + "&max_id=" + first).json().size()).isZero();
    }

    @Test
    void a_listing_may_lag_behind() {
        post("first");
        simulator
                .faults()
                .set(Fault.always(Trouble.LISTING_DELAY, Aim.at("mastodon", "list"))
                        .how(How.USUAL.lasting(Duration.ofSeconds(30))));

        assertThat(anybody.get("/api/v1/accounts/" + anna.get("id") + "/statuses")
                        .json()
                        .size())
                .isZero();
    }

    @Test
    void a_status_is_deleted_by_its_owner_only() {
        String id = post("Hello").at("/id");
        var ben = simulator.open("mastodon", Opening.of(1, "ben")).getFirst();

        assertThat(anybody.bearing(ben.get("accessToken"))
                        .delete("/api/v1/statuses/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(owner.delete("/api/v1/statuses/" + id).at("/text")).isEqualTo("Hello");
        assertThat(anybody.get("/api/v1/statuses/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_gif_that_moves_has_to_stand_alone_and_one_that_does_not_is_a_picture() {
        var moving = upload(Files.gif(2), "");
        var still = upload(Files.gif(1), "");
        String picture = upload(Files.png(2, 2), "").at("/id");

        assertThat(moving.at("/type")).isEqualTo("gifv");
        assertThat(still.at("/type")).isEqualTo("image");
        assertThat(together(moving.at("/id"), picture).status()).isEqualTo(422);
        assertThat(together(still.at("/id"), picture).status()).isEqualTo(200);
    }

    private Reply together(String first, String second) {
        return owner.postJson("/api/v1/statuses", Json.object("status", "Look", "media_ids", List.of(first, second)));
    }

    @Test
    void a_film_of_too_many_pixels_is_refused() {
        assertThat(upload(Files.mp4(3840, 2160, 900, "avc1"), "").status()).isEqualTo(202);

        var refused = upload(Files.mp4(3840, 2161, 900, "avc1"), "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/error")).isEqualTo("3840x2161 videos are not supported");
    }

    @Test
    void the_thirty_first_upload_in_half_an_hour_is_throttled_until_the_reset() {
        byte[] png = Files.png(2, 2);
        for (int number = 1; number <= 30; number++) {
            assertThat(upload(png, "").status()).isEqualTo(200);
        }

        var refused = upload(png, "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/error")).isEqualTo("Too many requests");
        assertThat(refused.header("Retry-After")).isEmpty();
        assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.header("X-RateLimit-Reset")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Test
    void snac_says_nothing_when_it_refuses_a_token() {
        configure(Json.object("flavour", "snac"));

        var refused = anybody.bearing("x").get("/api/v1/accounts/verify_credentials");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).isEmpty();
    }

    @Test
    void numbers_grow_with_the_clock() {
        String id = post("Hello").at("/id");
        simulator.clock().advance(Duration.ofDays(5));

        var status = anybody.get("/api/v1/statuses?id[]=" + id + "&id[]=1");

        assertThat(status.json().size()).isEqualTo(1);
        assertThat(status.json().at("/0/favourites_count").asInt()).isGreaterThan(5);
    }
}
