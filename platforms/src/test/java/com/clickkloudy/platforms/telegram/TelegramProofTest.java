package com.clickkloudy.platforms.telegram;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Stage;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Connecting by a bot that stands in channels of others too.
final class TelegramProofTest {
    private static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");

    private Stage stage;
    private Connects telegram;
    private Credentials ours;
    private Credentials theirs;

    @BeforeEach
    void open() {
        stage = new Stage("telegram");
        telegram = new Telegram(stage.kit());
        var channels = stage.simulator().open("telegram", Opening.of(2, "harbour"));
        ours = channels.getFirst();
        theirs = channels.getLast();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private com.clickkloudy.model.account.Credentials bot() {
        return new com.clickkloudy.model.account.Credentials(
                Map.of("token", new Secret(ours.get("botToken"))), Map.of(), Optional.empty());
    }

    private Step begin(Map<String, String> typed) {
        var fields = typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue())));
        return telegram.begin(new Connects.Form(fields), Optional.of(bot()), CALLBACK);
    }

    private Step.Prove asked(Credentials channel) {
        return (Step.Prove) begin(Map.of("channel", channel.get("username")));
    }

    private void said(Credentials channel, List<? extends Map<String, ?>> posts) {
        stage.control(
                "settings",
                Json.write(Json.object(
                        "platform",
                        "telegram",
                        "instance",
                        channel.account(),
                        "settings",
                        Json.object("posts", posts))));
    }

    private Step look(Step.Prove asked) {
        return telegram.finish(new Connects.Callback(Map.of(), CALLBACK), asked.state());
    }

    private static Failure failure(Step step) {
        return ((Step.Failed) step).failure();
    }

    @Test
    void a_channel_is_connected_when_its_code_stands_there() {
        var asked = asked(ours);
        assertThat(((Failure.Refused) failure(look(asked))).field()).contains("/proof");

        said(ours, List.of(Map.of("text", "Good morning"), Map.of("text", " " + asked.post() + " ")));

        var grant = ((Step.Connected) look(asked)).grants().getFirst();
        assertThat(grant.remoteId()).isEqualTo(ours.get("chatId"));
        assertThat(look(asked)).isInstanceOf(Step.Connected.class);
    }

    @Test
    void a_code_in_another_channel_of_the_same_bot_proves_nothing() {
        var asked = asked(theirs);

        said(ours, List.of(Map.of("text", asked.post())));

        assertThat(((Failure.Refused) failure(look(asked))).field()).contains("/proof");
    }

    @Test
    void a_code_that_stands_among_other_words_or_was_forwarded_proves_nothing() {
        var asked = asked(ours);

        said(
                ours,
                List.of(
                        Map.of("text", "They want me to post " + asked.post()),
                        Map.of("text", asked.post(), "forwarded", true)));

        assertThat(((Failure.Refused) failure(look(asked))).field()).contains("/proof");
    }

    @Test
    void a_code_is_found_as_long_as_a_hundred_posts_have_not_followed_it() {
        var asked = asked(ours);
        var noise = Collections.nCopies(99, Map.of("text", "x"));
        var code = List.of(Map.of("text", asked.post()));

        said(ours, Stream.of(noise, code, noise).flatMap(List::stream).toList());

        assertThat(look(asked)).isInstanceOf(Step.Connected.class);
    }

    @Test
    void every_asking_has_a_code_of_its_own() {
        assertThat(asked(ours).post())
                .matches("[A-Z2-9]{5}-[A-Z2-9]{5}")
                .isNotEqualTo(asked(ours).post());
    }

    @Test
    void a_bot_that_is_no_administrator_is_told_by_name_and_the_channel_is_not() {
        stage.control(
                "settings",
                Json.write(Json.object(
                        "platform",
                        "telegram",
                        "instance",
                        ours.account(),
                        "settings",
                        Json.object("canPost", false))));

        var refused = (Failure.Refused) failure(begin(Map.of("channel", ours.get("chatId"))));

        assertThat(refused.field()).contains("/channel");
        assertThat(refused.message()).contains("@harbour_bot").doesNotContain("harbour1 channel");
    }

    @Test
    void one_s_own_token_beside_a_bot_that_was_added_is_refused() {
        var step = begin(Map.of("channel", ours.get("username"), "token", ours.get("botToken")));

        assertThat(((Failure.Refused) failure(step)).field()).contains("/token");
    }

    @ParameterizedTest
    @CsvSource({
        "can't use getUpdates method while webhook is active, Refused, webhook",
        "terminated by other getUpdates request, Throttled, Somebody else's"
    })
    void a_bot_whose_posts_go_elsewhere_says_so(String said, String kind, String words) throws IOException {
        var asked = asked(ours);
        var conflict = "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: " + said + "\"}";
        try (var server = RawServer.answering(answer("409 Conflict", "", conflict))) {
            telegram = new Telegram(stage.kitFor(server.address()));

            var failure = failure(look(asked));

            assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(failure.message()).contains(words).doesNotContain(ours.get("botToken"));
        }
    }

    @ParameterizedTest(name = "from {0} in the name of {1}, who is {2}: {3}")
    @CsvSource({
        "5, '', administrator, true",
        "5, '', creator, true",
        "5, '', member, false",
        "5, '', left, false",
        "1087968824, -1007, none, true",
        "136817688, -1009, administrator, false"
    })
    void in_a_group_an_administrator_has_to_post_the_code(String from, String name, String status, boolean connects)
            throws IOException {
        var proof = stage.kit().postedCode("-1007", new Secret("7:AAtoken"));
        var asked = (Step.Prove) proof.asked(proof.code(), "Post it.");
        var sender = name.isEmpty() ? "" : ",\"sender_chat\":{\"id\":" + name + "}";
        var group = "{\"id\":-1007,\"type\":\"supergroup\",\"title\":\"Crew\"}";
        var message = "{\"message\":{\"message_id\":3,\"chat\":" + group + ",\"from\":{\"id\":" + from + "}" + sender
                + ",\"text\":\"" + proof.code() + "\"}}";
        try (var server =
                RawServer.that(peer -> peer.say(answer("200 OK", "", result(peer.number(), message, status, group))))) {
            telegram = new Telegram(stage.kitFor(server.address()));

            var step = look(asked);

            assertThat(step).isInstanceOf(connects ? Step.Connected.class : Step.Failed.class);
            assertThat(server.requests().getFirst()).contains("offset=-100").contains("limit=100");
        }
    }

    /// The updates, then who posted (unless the group did), then the bot, the group, and the bot's role in it.
    private static String result(int number, String message, String status, String group) {
        var order = status.equals("none") && number > 1 ? number + 1 : number;
        var result = switch (order) {
            case 1 -> "[" + message + "]";
            case 2 -> "{\"status\":\"" + status + "\"}";
            case 3 -> "{\"id\":7,\"username\":\"harbour_bot\"}";
            case 4 -> group;
            default -> "{\"status\":\"administrator\"}";
        };
        return "{\"ok\":true,\"result\":" + result + "}";
    }
}
