package com.clickkloudy.simulator.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Seal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GhostTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final String POSTS = "/ghost/api/admin/posts/";

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Credentials letter =
            simulator.open("ghost", Opening.of(1, "anna")).getFirst();
    private final Caller anybody = Caller.of(URI.create(simulator.address("ghost") + "/" + letter.account()));

    @BeforeEach
    void standStill() {
        simulator.clock().fix(NINE);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Caller anna() {
        return with(
                token(Json.object("iat", NINE.getEpochSecond(), "exp", NINE.getEpochSecond() + 60, "aud", "/admin/")));
    }

    private Caller with(String token) {
        return anybody.with("Authorization", "Ghost " + token);
    }

    private String token(Map<String, @Nullable Object> claims) {
        String[] key = letter.get("key").split(":", -1);
        String signed = Seal.base64(Json.bytes(Json.object("alg", "HS256", "typ", "JWT", "kid", key[0]))) + "."
                + Seal.base64(Json.bytes(claims));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key[1]), "HmacSHA256"));
            return signed + "." + Seal.base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Caller.Reply post(@Nullable Object... fields) {
        return anna().postJson(POSTS + "?source=html", Json.object("posts", List.of(Json.object(fields))));
    }

    private Caller.Reply put(Caller.Reply post, @Nullable Object... fields) {
        return anna().with("Content-Type", "application/json")
                .send(
                        "PUT",
                        POSTS + post.at("/posts/0/id") + "/",
                        Json.write(Json.object("posts", List.of(Json.object(fields)))));
    }

    private List<Entry> published() {
        return simulator.ledger().book("ghost").of(What.PUBLISHED, letter.account());
    }

    @Test
    void a_site_is_known_to_everybody_and_its_users_to_who_signs() {
        assertThat(anybody.get("/ghost/api/admin/site/").at("/site/url")).isEqualTo(letter.get("site"));
        assertThat(anna().get("/ghost/api/admin/users/?limit=1").status()).isEqualTo(200);
        assertThat(anybody.get("/ghost/api/admin/users/").at("/errors/0/type")).isEqualTo("NoPermissionError");
    }

    @Test
    void a_token_is_refused_where_anything_about_it_is_wrong() {
        long now = NINE.getEpochSecond();
        String good = token(Json.object("iat", now, "exp", now + 60, "aud", "/admin/"));

        assertThat(code(anybody.bearing(good))).isEqualTo("INVALID_AUTH_HEADER");
        assertThat(code(with("x.y"))).isEqualTo("INVALID_JWT");
        assertThat(code(with(good.substring(0, good.length() - 2)))).isEqualTo("INVALID_JWT");
        assertThat(code(with(token(Json.object("iat", now - 400, "aud", "/admin/")))))
                .isEqualTo("INVALID_JWT");
        assertThat(code(with(token(Json.object("iat", now, "exp", now - 1, "aud", "/admin/")))))
                .isEqualTo("INVALID_JWT");
        assertThat(code(with(token(Json.object("iat", now, "aud", "/content/")))))
                .isEqualTo("INVALID_JWT");
        Caller.of(simulator.address())
                .postJson("/control/accounts/revoke", Json.object("platform", "ghost", "account", letter.account()));
        assertThat(code(with(good))).isEqualTo("UNKNOWN_ADMIN_API_KEY");
    }

    private static String code(Caller caller) {
        return caller.get("/ghost/api/admin/users/").at("/errors/0/code");
    }

    @Test
    void a_draft_is_published_with_the_time_of_its_last_change() {
        var draft = post("title", "Reef", "html", "<p>Hello<br>you</p>", "slug", "reef-1");
        simulator.clock().advance(Duration.ofSeconds(5));
        var out = put(draft, "status", "published", "updated_at", draft.at("/posts/0/updated_at"));
        var stale = put(draft, "title", "Other", "updated_at", draft.at("/posts/0/updated_at"));

        assertThat(draft.status()).isEqualTo(201);
        assertThat(out.at("/posts/0/url")).isEqualTo(letter.get("site") + "reef-1/");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.at("/errors/0/type")).isEqualTo("UpdateCollisionError");
        assertThat(published()).hasSize(1);
        assertThat(published().getFirst().text()).isEqualTo("Hello\nyou");
        assertThat(published().getFirst().key()).isEqualTo("reef-1");
        assertThat(anybody.get("/reef-1/").text()).contains("Hello");
    }

    @Test
    void a_taken_slug_gets_a_number_and_the_first_is_found_by_it() {
        var first = post("title", "Reef", "slug", "reef", "status", "published");

        assertThat(post("title", "Reef", "slug", "reef").at("/posts/0/slug")).isEqualTo("reef-2");
        assertThat(anna().get(POSTS + "slug/reef/?fields=id").text())
                .isEqualTo("{\"posts\":[{\"id\":\"" + first.at("/posts/0/id") + "\"}]}");
        assertThat(anna().get(POSTS + "slug/none/").at("/errors/0/type")).isEqualTo("NotFoundError");
        assertThat(anna().get(POSTS + "?filter=slug:reef-2").at("/meta/pagination/total"))
                .isEqualTo("1");
    }

    @Test
    void what_is_too_long_is_refused_and_the_longest_is_not() {
        assertThat(post("title", "x".repeat(255)).status()).isEqualTo(201);
        assertThat(post("title", "x".repeat(256)).at("/errors/0/context"))
                .isEqualTo("Value in [posts.title] exceeds maximum length of 255 characters.");
        assertThat(post("title", "x", "slug", "x".repeat(192)).status()).isEqualTo(422);
        assertThat(post("title", "x", "custom_excerpt", "x".repeat(301)).status())
                .isEqualTo(422);
        assertThat(post("html", "x").status()).isEqualTo(422);
        assertThat(put(post("title", "x"), "status", "published").status()).isEqualTo(422);
    }

    private Caller.Reply upload(byte[] bytes) {
        return anna().with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post("/ghost/api/admin/images/upload/", Files.form("file", bytes, "ref=mine", "purpose=image"));
    }

    @Test
    void pictures_are_the_site_s_own_with_the_description_in_the_text() {
        var file = upload(Files.png(4, 4));
        var other = upload(Files.png(5, 5));
        post(
                "title", "Reef",
                "html", "<p>Hi</p><img src=\"" + file.at("/images/0/url") + "\" alt=\"A &quot;fish&quot;\">",
                "feature_image", other.at("/images/0/url"),
                "feature_image_alt", "Above",
                "status", "published");

        assertThat(file.at("/images/0/ref")).isEqualTo("mine");
        assertThat(published().getFirst().media().stream().map(Medium::alt)).containsExactly("Above", "A \"fish\"");
        assertThat(Caller.of(URI.create(file.at("/images/0/url"))).get("").status())
                .isEqualTo(200);
    }

    @Test
    void a_file_is_bounded_and_has_to_be_a_picture() {
        Caller.of(simulator.address())
                .postJson(
                        "/control/settings",
                        Json.object(
                                "platform", "ghost",
                                "instance", letter.account(),
                                "settings", Json.object("uploadLimit", 60)));

        assertThat(upload(Files.png(4, 4)).status()).isEqualTo(413);
        assertThat(upload(new byte[] {1, 2, 3}).status()).isEqualTo(415);
    }

    @Test
    void a_text_of_the_editor_is_read_too() {
        String lexical = "{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":"
                + "\"a <b>\"},{\"type\":\"linebreak\"},{\"type\":\"text\",\"text\":\"c\"}]}]}}";
        post("title", "Reef", "lexical", lexical, "status", "published");

        assertThat(published().getFirst().text()).isEqualTo("a <b>\nc");
    }
}
