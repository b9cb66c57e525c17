package com.clickkloudy.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiscordTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
                ChecksApps.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Publishes.class,
                Repeats.class,
                Reports.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(Vendor.openApi("discord/openapi.json")
                .below("/api/v10")
                .wrapped("payload_json")
                .allowing(
                        "/messages answers 400 /errors",
                        "asks body/attachments/\\d+/id: integer found, string expected",
                        "POST /webhooks/\\{webhook_id}/\\{webhook_token} asks with an unknown field files"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Discord(kit);
    }

    @Override
    protected com.clickkloudy.model.account.Credentials app() {
        return new com.clickkloudy.model.account.Credentials(
                Map.of("token", new Secret(person().get("botToken"))), Map.of(), Optional.empty());
    }

    @Override
    protected Step connect(Connects connector, Credentials person) {
        return begin(connector, Map.of("token", person.get("botToken"), "channel", person.get("channelId")));
    }

    @Override
    protected Step connectWrongly(Connects connector, Credentials person) {
        return begin(connector, Map.of("token", person.get("botToken") + "x", "channel", person.get("channelId")));
    }

    private static Step begin(Connects connector, Map<String, String> typed) {
        var fields = new HashMap<String, Secret>();
        typed.forEach((name, value) -> Optional.of(value)
                .filter(some -> !some.isEmpty())
                .ifPresent(some -> fields.put(name, new Secret(some))));
        return connector.begin(new Connects.Form(fields), Optional.empty(), CALLBACK);
    }

    /// The bot is put out of the server and stays a bot.
    @Override
    protected Class<? extends Failure> revoked() {
        return Failure.Forbidden.class;
    }

    private Connected byWebhook(Credentials person) {
        var connector = connector(stage.kit());
        var step = begin((Connects) connector, Map.of("webhook", person.get("webhookUrl")));
        var grant = ((Step.Connected) step).grants().getFirst();
        return new Connected(stage, connector, person.account(), stage.account(grant, connector), grant.credentials());
    }

    @Test
    void a_channel_is_the_same_account_by_a_bot_and_by_a_webhook() {
        var person = person();

        assertThat(byWebhook(person).account().remoteId())
                .isEqualTo(connected(person).account().remoteId());
    }

    @Test
    void a_channel_is_told_from_others_of_its_name_by_its_server() {
        var person = person();

        var connected = connected(person).account();

        assertThat(connected.handle()).isEqualTo("#" + person.get("channelName"));
        assertThat(connected.name()).isEqualTo(person.get("guildName") + " #" + person.get("channelName"));
    }

    @Test
    void a_webhook_posts_text_and_described_pictures() {
        var remote = byWebhook(person()).published(account.job("By webhook"));
        var hook = byWebhook(person());
        hook.published(hook.job("With pictures", Pictures.small(1), Pictures.small(2)));

        assertThat(remote.url()).isPresent();
        assertThat(stage.published().getLast().text()).isEqualTo("With pictures");
        assertThat(stage.published().getLast().media()).extracting("alt").containsExactly("Picture 1", "Picture 2");
    }

    @Test
    void a_webhook_s_lost_answer_waits_for_a_person() {
        var hook = byWebhook(person());
        var job = hook.job("Lost");
        stage.trouble(Trouble.ACCEPT_THEN_DROP, "publish");

        assertThat(hook.failure(job)).isInstanceOf(Failure.Ambiguous.class);
        stage.noTrouble();

        assertThat(((Repeats) hook.connector()).safeFor(job)).isEqualTo(Duration.ZERO);
        assertThat(((Finds) hook.connector()).find(job, Optional.empty(), Instant.now()))
                .isInstanceOf(Found.Unknowable.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_webhook_that_was_deleted_signs_the_account_out() {
        var hook = byWebhook(person());
        stage.revoke(hook.name());

        assertThat(hook.failure(hook.job("Gone"))).isInstanceOf(Failure.SignedOut.class);
        var described = ((Describes) hook.connector()).describe(hook.account(), hook.credentials());
        assertThat(((Describes.Described.Failed) described).failure()).isInstanceOf(Failure.SignedOut.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', /token",
        "not an address, '', '', /webhook",
        "https://discord.com/api/webhooks/1, '', '', /webhook",
        "'', short, 1, /token",
        "'', AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBB.CCCCCCCC, general, /channel",
        "'', AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBB.CCCCCCCC, 1, /token"
    })
    void what_is_typed_wrongly_is_refused_where_it_was_typed(
            String webhook, String token, String channel, String field) {
        var step =
                begin((Connects) account.connector(), Map.of("webhook", webhook, "token", token, "channel", channel));

        var failure = (Failure.Refused) ((Step.Failed) step).failure();
        assertThat(failure.field()).contains(field);
        assertThat(failure.message()).doesNotContain("://");
    }

    @ParameterizedTest
    @CsvSource({
        "https://discord.com/api/webhooks/12/ab-C_d, true",
        " https://canary.discord.com/api/v10/webhooks/12/ab-C_d/ , true",
        "https://discordapp.com/api/webhooks/12/ab-C_d?wait=true, true",
        "https://discord.com/api/webhooks/12, false",
        "https://discord.com/webhooks/12/ab/messages, false"
    })
    void a_webhook_s_address_is_read_however_it_was_copied(String typed, boolean isOne) {
        assertThat(DiscordDoor.webhook(typed))
                .isEqualTo(isOne ? Optional.of(new DiscordDoor.Webhook("12", new Secret("ab-C_d"))) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "<#12>, 12",
        "https://discord.com/channels/34/12, 12",
        "https://discord.com/channels/34/12/56, 12",
        "https://discord.com/channels/34/, ''",
        "#general, ''"
    })
    void a_channel_is_read_however_it_was_copied(String typed, String id) {
        assertThat(DiscordDoor.channel(typed).orElse("")).isEqualTo(id);
    }

    @Test
    void the_same_words_of_another_post_are_not_taken_for_ours() {
        var first = account.job("Same words");
        account.published(first);
        var second = account.job("Same words");
        var finds = (Finds) account.connector();

        assertThat(finds.find(second, Optional.empty(), second.createdAt().plusSeconds(60)))
                .isNotInstanceOf(Found.There.class);
    }

    @Test
    void a_message_s_time_is_in_its_number() {
        assertThat(DiscordSearch.snowflake(Instant.parse("2015-01-01T00:00:01Z")))
                .isEqualTo(1000L << 22);
        assertThat(DiscordSearch.snowflake(Instant.EPOCH)).isZero();
    }

    @Test
    void a_webhook_counts_and_deletes_what_it_posted() {
        var hook = byWebhook(person());
        var post = hook.published(hook.job("By webhook"));
        var reports = (Reports) hook.connector();
        stage.simulator().clock().advance(Duration.ofDays(5));

        var before = reports.report(hook.account(), hook.credentials(), List.of(post));
        var deleted = ((Deletes) hook.connector()).delete(hook.account(), hook.credentials(), post);
        var after = reports.report(hook.account(), hook.credentials(), List.of(post));

        assertThat(((Reports.Report.Counted) Objects.requireNonNull(before.get(post)))
                        .numbers()
                        .of(Metric.LIKES))
                .isPresent();
        assertThat(deleted).isEqualTo(new Deletes.Deleted.Done());
        assertThat(after).containsExactly(Map.entry(post, new Reports.Report.Gone()));
    }
}
