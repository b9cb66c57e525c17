package com.clickkloudy.platforms.telegram;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.RawServer;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TelegramBotTest {
    private static final String BOT =
            "{\"id\":7,\"is_bot\":true,\"first_name\":\"Harbour\",\"username\":\"harbour_bot\"}";

    @ParameterizedTest(name = "{1} of a {0}, may post: {2}")
    @CsvSource({
        "channel, administrator, true",
        "channel, creator, false",
        "supergroup, administrator, false",
        "group, administrator, false"
    })
    void a_bot_may_post_as(String type, String status, boolean posts) throws IOException {
        assertThat(connect(type, role(status, posts))).isInstanceOf(Step.Connected.class);
    }

    @ParameterizedTest(name = "{1} of a {0}, may post: {2}")
    @CsvSource({
        "channel, administrator, false, may not post messages",
        "channel, member, false, no administrator of Harbour",
        "channel, left, false, no administrator of Harbour",
        "channel, kicked, false, no administrator of Harbour",
        "supergroup, member, false, no administrator of Harbour",
        "private, member, false, a chat with a person"
    })
    void a_bot_may_not_post_as(String type, String status, boolean posts, String words) throws IOException {
        var failure = failure(connect(type, role(status, posts)));

        assertThat(failure.field()).contains("/channel");
        assertThat(failure.message()).contains(words);
    }

    @Test
    void a_bot_that_cannot_see_the_members_is_told_what_it_lacks() throws IOException {
        var refusal = "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: member list is inaccessible\"}";

        var failure = failure(connect("channel", answer("400 Bad Request", "", refusal)));

        assertThat(failure.field()).contains("/channel");
        assertThat(failure.message()).contains("Make the bot an administrator");
    }

    private static Failure.Refused failure(Step step) {
        return (Failure.Refused) ((Step.Failed) step).failure();
    }

    private static String role(String status, boolean posts) {
        return ok("{\"status\":\"" + status + "\",\"can_post_messages\":" + posts + "}");
    }

    private static String ok(String result) {
        return answer("200 OK", "", "{\"ok\":true,\"result\":" + result + "}");
    }

    /// Plays Telegram: who the bot is, what the chat is, and then this answer.
    private static Step connect(String type, String last) throws IOException {
        var chat = "{\"id\":-1001234567890,\"type\":\"" + type + "\",\"title\":\"Harbour\"}";
        var answers = List.of(ok(BOT), ok(chat), last);
        try (var server = RawServer.that(peer -> peer.say(answers.get(peer.number() - 1)))) {
            var outbound = Outbound.of("", server.address().toString());
            var telegram = new Telegram(new Kit(outbound, Clock.systemUTC(), new SecureRandom()));
            var form = new Form(Map.of("token", new Secret("7:secret"), "channel", new Secret("-1001234567890")));
            return telegram.begin(form, Optional.empty(), URI.create("https://kloudy.example/callback"));
        }
    }
}
