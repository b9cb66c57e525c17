package com.clickkloudy.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Stage;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Connecting by a bot that stands in servers of others too.
final class DiscordProofTest {
    private static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");

    private Stage stage;
    private Connects discord;
    private Credentials ours;
    private Credentials theirs;

    @BeforeEach
    void open() {
        stage = new Stage("discord");
        discord = new Discord(stage.kit());
        var channels = stage.simulator().open("discord", Opening.of(2, "harbour"));
        ours = channels.getFirst();
        theirs = channels.getLast();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Step begin(Map<String, String> typed) {
        var bot = new com.clickkloudy.model.account.Credentials(
                Map.of("token", new Secret(ours.get("botToken"))), Map.of(), Optional.empty());
        var fields = typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue())));
        return discord.begin(new Connects.Form(fields), Optional.of(bot), CALLBACK);
    }

    private Step.Prove asked(Credentials channel) {
        return (Step.Prove) begin(Map.of("channel", channel.get("channelId")));
    }

    private void said(Credentials channel, String text, String by) {
        stage.control(
                "settings",
                Json.write(Json.object(
                        "platform",
                        "discord",
                        "instance",
                        channel.account(),
                        "settings",
                        Json.object("posts", List.of(Map.of("text", text, "by", by))))));
    }

    private Step look(Step.Prove asked) {
        return discord.finish(new Connects.Callback(Map.of(), CALLBACK), asked.state());
    }

    private static Failure.Refused refused(Step step) {
        return (Failure.Refused) ((Step.Failed) step).failure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "steward"})
    void a_channel_is_connected_when_who_runs_its_server_posts_the_code(String person) {
        var asked = asked(ours);
        assertThat(refused(look(asked)).field()).contains("/proof");

        said(ours, asked.post(), person);

        var grant = ((Step.Connected) look(asked)).grants().getFirst();
        assertThat(grant.remoteId()).isEqualTo(ours.get("channelId"));
        assertThat(grant.credentials().facts()).containsEntry("bot", ours.get("botId"));
    }

    @Test
    void a_code_that_any_member_posts_proves_nothing() {
        var asked = asked(ours);

        said(ours, asked.post(), "member");

        assertThat(refused(look(asked)).field()).contains("/proof");
    }

    @Test
    void a_code_in_another_channel_of_the_same_bot_proves_nothing() {
        var asked = asked(theirs);

        said(ours, asked.post(), "owner");

        assertThat(refused(look(asked)).field()).contains("/proof");
    }

    @Test
    void a_code_that_does_not_mention_the_bot_is_not_seen() {
        var asked = asked(ours);

        said(ours, asked.post().replaceFirst("<@[0-9]+> ", ""), "owner");

        assertThat(refused(look(asked)).field()).contains("/proof");
    }

    @Test
    void a_code_that_the_bot_itself_was_made_to_post_proves_nothing() {
        var asked = asked(ours);
        var grant = ((Step.Connected) discord.begin(
                        new Connects.Form(Map.of(
                                "token", new Secret(ours.get("botToken")),
                                "channel", new Secret(ours.get("channelId")))),
                        Optional.empty(),
                        CALLBACK))
                .grants()
                .getFirst();
        var job = stage.job(stage.account(grant, discord), grant.credentials(), asked.post(), List.of());

        ((Publishes) discord).publish(job, Optional.empty());

        assertThat(stage.published()).hasSize(1);
        assertThat(refused(look(asked)).field()).contains("/proof");
    }

    @ParameterizedTest
    @CsvSource({"token, /token", "webhook, /webhook"})
    void another_way_in_beside_a_bot_that_was_added_is_refused(String field, String at) {
        var step = begin(Map.of("channel", ours.get("channelId"), field, ours.get("webhookUrl")));

        assertThat(refused(step).field()).contains(at);
    }
}
