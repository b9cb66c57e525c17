package com.clickkloudy.platforms.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Films;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TelegramTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(Renders.class, ChecksApps.class, Connects.class, Deletes.class, Describes.class, Publishes.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(Vendor.botMethods("telegram/api.json").below("/bot[^/]+"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Telegram(kit);
    }

    @Override
    protected com.clickkloudy.model.account.Credentials app() {
        return new com.clickkloudy.model.account.Credentials(
                Map.of("token", new Secret(person().get("botToken"))), Map.of(), Optional.empty());
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(person.get("botToken"), person.get("chatId")), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        return connector.begin(form("7:AAnobodys", person.get("chatId")), Optional.empty(), CALLBACK);
    }

    private static Connects.Form form(String token, String channel) {
        return new Connects.Form(Map.of("token", new Secret(token), "channel", new Secret(channel)));
    }

    /// The bot is put out of the channel; its token works on.
    @Override
    protected Class<? extends Failure> revoked() {
        return Failure.Forbidden.class;
    }

    @Override
    protected List<String> described(Job.File... files) {
        return Stream.of(files).map(file -> "").toList();
    }

    @Test
    void a_channel_is_found_by_its_name() {
        var person = person();

        var step = ((Connects) account.connector())
                .begin(form(" " + person.get("botToken") + "\n", person.get("username")), Optional.empty(), CALLBACK);

        var grant = ((Connects.Step.Connected) step).grants().getFirst();
        assertThat(grant.remoteId()).isEqualTo(person.get("chatId"));
        assertThat(grant.handle()).isEqualTo(person.get("username"));
        assertThat(grant.home()).contains(URI.create(person.get("page")));
    }

    @Test
    void a_bot_has_no_business_in_another_s_channel() {
        var step = ((Connects) account.connector())
                .begin(form(person().get("botToken"), "@nowhere_at_all"), Optional.empty(), CALLBACK);

        var failure = (Failure.Refused) ((Connects.Step.Failed) step).failure();
        assertThat(failure.field()).contains("/channel");
        assertThat(failure.message()).contains("chat not found", "Make the bot an administrator");
    }

    @Test
    void what_is_no_token_is_not_sent_anywhere() {
        var before = stage.requests();

        var step = ((Connects) account.connector()).begin(form("hunter2", "@harbour"), Optional.empty(), CALLBACK);

        assertThat(((Failure.Refused) ((Connects.Step.Failed) step).failure()).field())
                .contains("/token");
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void a_private_channel_s_post_has_a_page_for_its_members() {
        var crew = stage.simulator()
                .open("telegram", Opening.of(1, "crew").with("public", "false"))
                .getFirst();
        var channel = connected(crew);

        var remote = channel.published(channel.job("For us alone"));

        assertThat(channel.account().handle()).isEqualTo(crew.get("chatId"));
        assertThat(remote.url()).contains(URI.create(crew.get("page") + "/" + remote.id()));
    }

    @Test
    void an_album_is_one_post_that_keeps_the_numbers_of_all_its_messages() {
        var remote = account.published(account.job("Three", Pictures.small(1), Pictures.small(2), Pictures.small(3)));

        assertThat(stage.published()).hasSize(1);
        assertThat(stage.published().getFirst().text()).isEqualTo("Three");
        assertThat(remote.id()).matches("(\\d+),(\\d+),(\\d+)");
        assertThat(remote.url().orElseThrow().getPath())
                .endsWith("/" + remote.id().replaceFirst(",.*", ""));
    }

    /// Telegram shows words below an album only where a single picture has some.
    @Test
    void the_words_of_an_album_stand_at_its_first_picture_alone() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{}"))) {
            var elsewhere = account.with(connector(stage.kitFor(server.address())));

            elsewhere.send(account.job("Two", Pictures.small(1), Pictures.small(2)));

            assertThat(server.requests().getFirst())
                    .contains("[{\"type\":\"photo\",\"media\":\"attach://f0\",\"caption\":\"Two\"},"
                            + "{\"type\":\"photo\",\"media\":\"attach://f1\"}]");
        }
    }

    @Test
    void a_video_is_sent_with_its_shape_and_its_length() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{}"))) {
            var elsewhere = account.with(connector(stage.kitFor(server.address())));

            elsewhere.send(account.job("Look", Films.small(1)));
            elsewhere.send(account.job("Both", Films.small(1), Pictures.small(1)));

            assertThat(server.requests().getFirst())
                    .contains("/sendVideo HTTP/1.1")
                    .contains("name=\"width\"\r\n\r\n160\r\n")
                    .contains("name=\"height\"\r\n\r\n90\r\n")
                    .contains("name=\"duration\"\r\n\r\n1\r\n")
                    .contains("name=\"video\"; filename=\"file.mp4\"");
            assertThat(server.requests().getLast())
                    .contains(
                            "{\"type\":\"video\",\"media\":\"attach://f0\",\"width\":160,\"height\":90,\"duration\":1,"
                                    + "\"supports_streaming\":true,\"caption\":\"Both\"}");
        }
    }

    @Test
    void a_picture_needs_no_words() {
        account.published(account.job(" ", Pictures.small(1)));

        assertThat(stage.published().getFirst().text()).isEmpty();
        assertThat(stage.published().getFirst().media()).hasSize(1);
    }

    @Test
    void a_message_that_telegram_puts_off_by_itself_is_left_to_a_person() throws IOException {
        var later = "{\"ok\":true,\"result\":{\"message_id\":0,\"chat\":{\"id\":-1001,\"type\":\"channel\"}}}";
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", later))) {
            var elsewhere = account.with(connector(stage.kitFor(server.address())));

            var failure = account.failure(elsewhere.send(account.job("Later")));

            assertThat(failure).isInstanceOf(Failure.Ambiguous.class);
        }
    }

    @Test
    void a_token_that_comes_back_in_a_refusal_is_not_told() throws IOException {
        var token = account.credentials().secret("token").reveal();
        var echo = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: no such thing as /bot" + token
                + "/x\"}";
        try (var server = RawServer.answering(RawServer.answer("400 Bad Request", "", echo))) {
            var elsewhere = account.with(connector(stage.kitFor(server.address())));

            var failure = account.failure(elsewhere.send(account.job("Hello")));

            assertThat(server.requests().getFirst()).startsWith("POST /telegram/bot" + token + "/sendMessage HTTP/1.1");
            assertThat(failure.message()).contains("no such thing").doesNotContain(token);
        }
    }

    @Test
    void an_album_is_deleted_with_all_its_messages_and_goes_on_where_it_was_broken_off() {
        var post = account.published(account.job("Three", Pictures.small(1), Pictures.small(2), Pictures.small(3)));
        var first = new Remote(post.id().replaceFirst(",.*", ""), Optional.empty());
        var deletes = (Deletes) account.connector();

        var begun = deletes.delete(account.account(), account.credentials(), first);
        var rest = deletes.delete(account.account(), account.credentials(), post);

        assertThat(List.of(begun, rest)).containsOnly(new Deletes.Deleted.Done());
        assertThat(stage.simulator().ledger().all().stream().filter(entry -> entry.what() == What.DELETED))
                .hasSize(3);
    }

    @Test
    void a_message_that_is_too_old_is_left_to_a_person() throws IOException {
        var old = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message can't be deleted\"}";
        try (var server = RawServer.answering(RawServer.answer("400 Bad Request", "", old))) {
            var elsewhere = (Deletes) connector(stage.kitFor(server.address()));

            var deleted = elsewhere.delete(account.account(), account.credentials(), new Remote("7", Optional.empty()));

            assertThat(((Deletes.Deleted.Failed) deleted).failure())
                    .isInstanceOf(Failure.Refused.class)
                    .extracting(Failure::message)
                    .asString()
                    .contains("48 hours");
        }
    }
}
