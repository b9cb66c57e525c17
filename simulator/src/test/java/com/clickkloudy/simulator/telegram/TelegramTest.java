package com.clickkloudy.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller anybody = Caller.of(simulator.address("telegram"));
    private final List<Credentials> channels = simulator.open("telegram", Opening.of(2, "anna"));
    private final Credentials news = channels.getFirst();
    private final String bot = "/bot" + news.get("botToken");

    @BeforeEach
    void standStill() {
        simulator.clock().fix(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply send(String text, String mode) {
        return anybody.postForm(
                bot + "/sendMessage",
                "chat_id=" + news.get("chatId") + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        + "&parse_mode=" + mode);
    }

    private Reply upload(String method, String field, byte[] file, String... values) {
        return anybody.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post(bot + "/" + method, Files.form(field, file, values));
    }

    private List<Entry> published() {
        return simulator.ledger().book("telegram").of(What.PUBLISHED, news.account());
    }

    @Test
    void a_bot_knows_itself_and_its_rights_in_a_channel() {
        var me = anybody.get(bot + "/getMe");
        var member = anybody.get(bot + "/getChatMember?chat_id=@anna1_channel&user_id=" + me.at("/result/id"));

        assertThat(me.at("/ok")).isEqualTo("true");
        assertThat(me.at("/result/username")).isEqualTo("anna_bot");
        assertThat(member.at("/result/status")).isEqualTo("administrator");
        assertThat(member.at("/result/can_post_messages")).isEqualTo("true");
        assertThat(anybody.get(bot + "/getChat?chat_id=@anna1_channel").at("/result/id"))
                .isEqualTo(news.get("chatId"))
                .startsWith("-100");
        assertThat(anybody.get(bot + "/getChatAdministrators?chat_id=" + news.get("chatId"))
                        .json()
                        .path("result")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void messages_of_a_channel_are_numbered_without_gaps() {
        var first = send("Hello <b>you</b>", "HTML");
        var second = send("again", "");

        assertThat(first.at("/result/text")).isEqualTo("Hello you");
        assertThat(first.at("/result/entities/0/type")).isEqualTo("bold");
        assertThat(first.at("/result/chat/username")).isEqualTo("anna1_channel");
        assertThat(Integer.parseInt(second.at("/result/message_id")))
                .isEqualTo(Integer.parseInt(first.at("/result/message_id")) + 1);
        assertThat(anybody.postJson(bot + "/sendMessage", Json.object("chat_id", "@anna2_channel", "text", "other"))
                        .at("/result/message_id"))
                .isEqualTo(first.at("/result/message_id"));
    }

    @Test
    void the_same_message_twice_is_two_messages() {
        send("Hello", "");
        send("Hello", "");

        assertThat(published()).hasSize(2);
    }

    @Test
    void text_is_measured_after_the_markup_is_taken_out() {
        assertThat(send("<b>" + "x".repeat(4096) + "</b>", "HTML").status()).isEqualTo(200);
        assertThat(send("👍".repeat(2048), "").status()).isEqualTo(200);
        assertThat(send("👍".repeat(2048) + "x", "").at("/description")).isEqualTo("Bad Request: message is too long");
        assertThat(send(" <b> </b>", "HTML").at("/description")).isEqualTo("Bad Request: message text is empty");
    }

    @Test
    void a_picture_is_uploaded_once_and_sent_again_by_its_file_id() {
        byte[] png = Files.png(1000, 500);
        var first = upload("sendPhoto", "photo", png, "chat_id=" + news.get("chatId"), "caption=Look");
        var photo = first.json().at("/result/photo");
        String fileId = photo.path(photo.size() - 1).path("file_id").asString();

        var second = anybody.postJson(
                bot + "/sendPhoto", Json.object("chat_id", channels.get(1).get("chatId"), "photo", fileId));

        assertThat(first.at("/result/caption")).isEqualTo("Look");
        assertThat(photo.path(0).path("width").asInt()).isEqualTo(90);
        assertThat(second.status()).isEqualTo(200);
        assertThat(published().getFirst().media().getFirst().bytes()).isEqualTo(png.length);
        var other = simulator.open("telegram", Opening.of(1, "ben")).getFirst();
        assertThat(anybody.postJson(
                                "/bot" + other.get("botToken") + "/sendPhoto",
                                Json.object("chat_id", other.get("chatId"), "photo", fileId))
                        .at("/description"))
                .contains("wrong remote file identifier");
    }

    @Test
    void a_film_is_shown_with_its_own_size_and_length_and_sent_again_by_its_file_id() {
        byte[] mp4 = Files.mp4(640, 360, 12_400, "avc1");
        var first = upload("sendVideo", "video", mp4, "chat_id=" + news.get("chatId"), "caption=Look", "duration=99");
        String fileId = first.at("/result/video/file_id");

        var second = anybody.postJson(
                bot + "/sendVideo", Json.object("chat_id", channels.get(1).get("chatId"), "video", fileId));

        assertThat(first.at("/result/video/width")).isEqualTo("640");
        assertThat(first.at("/result/video/duration")).isEqualTo("13");
        assertThat(first.at("/result/caption")).isEqualTo("Look");
        assertThat(second.at("/result/video/height")).isEqualTo("360");
        assertThat(published().getFirst().media().getFirst().type()).isEqualTo("video/mp4");
    }

    @Test
    void what_is_sent_as_a_film_and_is_none_is_a_document() {
        var sent = upload("sendVideo", "video", Files.png(20, 20), "chat_id=" + news.get("chatId"));

        assertThat(sent.at("/result/document/mime_type")).isEqualTo("image/png");
        assertThat(sent.json().at("/result/video").isMissingNode()).isTrue();
    }

    @Test
    void a_gif_is_an_animation_and_stands_in_no_album() {
        var sent = upload("sendAnimation", "animation", Files.gif(2), "chat_id=" + news.get("chatId"));
        String media = Json.write(List.of(
                Json.object("type", "animation", "media", "attach://f0"),
                Json.object("type", "animation", "media", "attach://f0")));

        var album = upload("sendMediaGroup", "f0", Files.gif(2), "chat_id=" + news.get("chatId"), "media=" + media);

        assertThat(sent.at("/result/animation/mime_type")).isEqualTo("image/gif");
        assertThat(sent.at("/result/document/mime_type")).isEqualTo("image/gif");
        assertThat(album.at("/description")).contains("Can't use the media of the specified type in the album");
    }

    @Test
    void films_and_pictures_stand_in_one_album() {
        String picture = upload("sendPhoto", "photo", Files.png(20, 20), "chat_id=" + news.get("chatId"))
                .at("/result/photo/0/file_id");
        String media = Json.write(List.of(
                Json.object("type", "video", "media", "attach://f0"), Json.object("type", "photo", "media", picture)));

        var album = upload(
                "sendMediaGroup",
                "f0",
                Files.mp4(640, 360, 900, "avc1"),
                "chat_id=" + news.get("chatId"),
                "media=" + media);

        assertThat(album.at("/result/0/video/duration")).isEqualTo("1");
        assertThat(album.json().at("/result/1/photo").isArray()).isTrue();
    }

    @Test
    void a_film_that_is_too_heavy_or_empty_is_refused() {
        var heavy = upload("sendVideo", "video", new byte[50_000_001], "chat_id=" + news.get("chatId"));
        var empty = upload("sendVideo", "video", new byte[0], "chat_id=" + news.get("chatId"));

        assertThat(heavy.status()).isEqualTo(413);
        assertThat(heavy.at("/description")).isEqualTo("Request Entity Too Large");
        assertThat(empty.at("/description")).isEqualTo("Bad Request: file must be non-empty");
    }

    @Test
    void an_album_is_one_post_of_several_messages() {
        String fileId = upload("sendPhoto", "photo", Files.png(20, 20), "chat_id=" + news.get("chatId"))
                .at("/result/photo/0/file_id");
        String media = Json.write(List.of(
                Json.object("type", "photo", "media", "attach://f0", "caption", "<i>Look</i>", "parse_mode", "HTML"),
                Json.object("type", "photo", "media", fileId)));

        var album =
                upload("sendMediaGroup", "f0", Files.png(30, 30), "chat_id=" + news.get("chatId"), "media=" + media);

        assertThat(album.json().path("result").size()).isEqualTo(2);
        assertThat(album.at("/result/0/caption_entities/0/type")).isEqualTo("italic");
        assertThat(album.at("/result/0/media_group_id"))
                .isEqualTo(album.at("/result/1/media_group_id"))
                .isNotEmpty();
        assertThat(published().getLast().media()).hasSize(2);
        assertThat(send("next", "").at("/result/message_id")).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"1, 21", "9800, 501"})
    void a_picture_that_is_too_long_or_too_large_is_refused(int width, int height) {
        var refused = upload("sendPhoto", "photo", Files.png(width, height), "chat_id=" + news.get("chatId"));

        assertThat(refused.at("/description")).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThat(upload("sendPhoto", "photo", new byte[] {1, 2}, "chat_id=" + news.get("chatId"))
                        .at("/description"))
                .isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(anybody.get(bot + "/sendPhoto?chat_id=" + news.get("chatId")).at("/description"))
                .isEqualTo("Bad Request: there is no photo in the request");
    }

    @Test
    void albums_have_two_to_ten_items() {
        var refused = anybody.postJson(
                bot + "/sendMediaGroup",
                Json.object(
                        "chat_id", news.get("chatId"), "media", List.of(Json.object("type", "photo", "media", "x"))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(published()).isEmpty();
    }

    @Test
    void a_token_is_right_or_revoked_or_none() {
        assertThat(anybody.get("/bot" + news.get("botId") + ":AAwrong/getMe").status())
                .isEqualTo(401);
        assertThat(anybody.get("/botnonsense/getMe").status()).isEqualTo(404);
        assertThat(anybody.get(bot + "/noSuchMethod").at("/description")).isEqualTo("Not Found");
        var revoked = Caller.of(simulator.address())
                .postJson(
                        "/control/accounts/revoke", Json.object("platform", "telegram", "account", news.get("botId")));

        assertThat(anybody.get(bot + "/getMe").at("/description")).isEqualTo("Unauthorized");
        assertThat(anybody.get("/bot" + revoked.at("/account/botToken") + "/getMe")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_bot_posts_only_where_it_administers() {
        var other = simulator.open("telegram", Opening.of(1, "ben")).getFirst();
        var door = Caller.of(simulator.address());

        assertThat(anybody.get(bot + "/getChat?chat_id=@nobody").at("/description"))
                .isEqualTo("Bad Request: chat not found");
        assertThat(anybody.get(bot + "/sendMessage?text=x&chat_id=" + other.get("chatId"))
                        .status())
                .isEqualTo(403);
        door.postJson(
                "/control/settings",
                Json.object(
                        "platform", "telegram", "instance", news.account(), "settings", Json.object("canPost", false)));
        assertThat(send("x", "").at("/description"))
                .isEqualTo("Bad Request: need administrator rights in the channel chat");
        door.postJson("/control/accounts/revoke", Json.object("platform", "telegram", "account", news.account()));
        assertThat(send("x", "").at("/description")).isEqualTo("Forbidden: bot was kicked from the channel chat");
    }

    @Test
    void the_twenty_first_message_of_a_minute_has_to_wait() {
        for (int number = 1; number <= 20; number++) {
            assertThat(send("x", "").status()).isEqualTo(200);
        }

        var refused = send("x", "");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.at("/parameters/retry_after")).isEqualTo("60");
        assertThat(refused.at("/description")).isEqualTo("Too Many Requests: retry after 60");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        simulator.clock().advance(Duration.ofSeconds(60));
        assertThat(send("x", "").status()).isEqualTo(200);
    }

    @Test
    void a_message_is_deleted_once() {
        String id = send("Hello", "").at("/result/message_id");
        String path = bot + "/deleteMessage?chat_id=" + news.get("chatId") + "&message_id=" + id;

        assertThat(anybody.get(path).at("/result")).isEqualTo("true");
        assertThat(anybody.get(path).at("/description")).isEqualTo("Bad Request: message to delete not found");
        assertThat(anybody.get("/anna1_channel/" + id).status()).isEqualTo(404);
    }

    @Test
    void people_see_public_and_private_channels() {
        var hidden = simulator
                .open("telegram", Opening.of(1, "dora").with("public", "false"))
                .getFirst();
        String id = send("<b>Hi</b> & <a href=\"https://example.org\">bye</a>", "HTML")
                .at("/result/message_id");

        assertThat(anybody.get("/anna1_channel/" + id).text())
                .contains("<b>Hi</b> &amp; <a href=\"https://example.org\">bye</a>");
        assertThat(Caller.of(java.net.URI.create(hidden.get("page"))).get("").status())
                .isEqualTo(200);
        assertThat(hidden.get("page")).contains("/telegram/c/");
    }
}
