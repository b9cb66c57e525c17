package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Against the server that the Bluesky network itself runs, which knows nothing of us.
@Timeout(180)
@ExtendWith(SharedStack.class)
@TestInstance(PER_CLASS)
class RealPdsTest {
    private static final int ACCOUNTS = 20;
    private static final String ALT = "Schiffe im Hafen, darüber Möwen 🕊️";
    private static final String LINK = "https://example.org/fahrplan?tag=1";
    private static final String MENTION = "@harbour2.test";
    private static final String TAG = "#Häfen";
    private static final String TEXT = "Grüße aus Köln 🚢🎉! Hier: " + LINK + " mit " + MENTION + " 👩‍🚀 " + TAG;

    private final Operator operator;
    private final Platforms platforms;
    private final BlueskyServer server;

    RealPdsTest(Stack stack) throws IOException {
        this.operator = stack.operator();
        this.platforms = stack.platforms();
        this.server = BlueskyServer.start(stack.port());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_account_of_a_real_server_has_the_post_once_with_its_picture_and_its_facets() throws Exception {
        var accounts = IntStream.rangeClosed(1, ACCOUNTS)
                .parallel()
                .mapToObj(number -> server.account("harbour" + number))
                .toList();
        var jpeg = Picture.jpeg(900, 600);
        assertThat(jpeg).hasSizeBetween(100_000, 900_000);

        publish(accounts, jpeg);

        for (var account : accounts) {
            proveThePost(account, accounts.get(1).did(), jpeg);
        }
    }

    @Test
    void a_wrong_app_password_is_refused_in_words_that_do_not_repeat_it() {
        var form = new HashMap<>(server.account("gate").form());
        form.put("password", "aaaa-bbbb-cccc-dddd");

        var answer = operator.tryToConnect("bluesky", form);

        assertThat(answer.status()).as("%s", answer.body()).isBetween(400, 499);
        assertThat(answer.body().path("code").asString()).isNotBlank();
        assertThat(answer.body().toString()).containsIgnoringCase("password").doesNotContain("aaaa-bbbb");
    }

    /// Its tokens are bound to a key, so every request has to prove that we hold it.
    @Test
    void an_account_that_signed_in_on_the_server_s_own_page_has_the_post_once_with_its_picture() throws Exception {
        var account = server.account("landing");
        var jpeg = Picture.jpeg(600, 400);
        var content = operator.aPictureAndAText(jpeg);

        var id = connectByPage(account);
        publishNow(content, List.of(id));

        var posts = server.posts(account);
        assertThat(posts).hasSize(1);
        assertThat(posts.getFirst().path("text").asString()).isEqualTo(content.get("text"));
        assertThat(picture(account, posts.getFirst())).isEqualTo(jpeg);
    }

    /// @return the id of the account
    private String connectByPage(BlueskyServer.Account account) {
        platforms.tell("bluesky", Map.of("documents", Map.of(account.did(), server.document(account))));
        var begun = operator.tryToConnect("bluesky", Map.of("identifier", account.handle()))
                .with(200);
        assertThat(begun.path("kind").asString()).as("%s", begun).isEqualTo("redirect");
        var back = server.allow(URI.create(begun.path("url").asString()), account);
        assertThat(operator.comeBack(back)).isEqualTo(302);
        var connected = operator.get("/accounts?q=" + account.handle()).path("items");
        assertThat(connected).as("%s", connected).hasSize(1);
        return connected.path(0).path("id").asString();
    }

    private void publish(List<BlueskyServer.Account> accounts, byte[] jpeg) {
        var ids = accounts.stream()
                .map(account -> operator.connect("bluesky", account.form()))
                .toList();
        var picture = operator.upload(jpeg);
        var content = Map.of("text", TEXT, "mediaIds", List.of(picture), "altTexts", Map.of(picture, ALT));
        publishNow(content, ids);
    }

    private void publishNow(Map<String, ?> content, List<String> ids) {
        var campaign = operator.publishNow(content, ids);
        Waiting.awaitThat(
                "all are published",
                Duration.ofSeconds(90),
                () -> operator.campaign(campaign)
                                .path("counts")
                                .path("published")
                                .asInt()
                        == ids.size(),
                () -> operator.posts(campaign));
    }

    private void proveThePost(BlueskyServer.Account account, String mentioned, byte[] jpeg) {
        var posts = server.posts(account);
        assertThat(posts).hasSize(1);
        var post = posts.getFirst();
        assertThat(post.path("text").asString()).isEqualTo(TEXT);
        assertThat(facet(post, "link")).isEqualTo(LINK);
        assertThat(facet(post, "mention")).isEqualTo(MENTION);
        assertThat(facet(post, "tag")).isEqualTo(TAG);
        assertThat(post.path("facets")).hasSize(3);
        assertThat(post.path("facets").toString()).contains(mentioned, "\"" + LINK + "\"", "\"Häfen\"");

        var image = post.path("embed").path("images").path(0);
        assertThat(image.path("alt").asString()).isEqualTo(ALT);
        assertThat(picture(account, post)).isEqualTo(jpeg);
    }

    private byte[] picture(BlueskyServer.Account account, JsonNode post) {
        var image = post.path("embed").path("images").path(0).path("image");
        return server.blob(account, image.path("ref").path("$link").asString());
    }

    /// @return what the facet of this kind cuts out of the text's bytes
    private static String facet(JsonNode post, String kind) {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (var facet : post.path("facets")) {
            var type = facet.path("features").path(0).path("$type").asString();
            if (type.equals("app.bsky.richtext.facet#" + kind)) {
                var start = facet.path("index").path("byteStart").asInt();
                var end = facet.path("index").path("byteEnd").asInt();
                return new String(bytes, start, end - start, StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no facet of kind " + kind + " in " + post);
    }
}
