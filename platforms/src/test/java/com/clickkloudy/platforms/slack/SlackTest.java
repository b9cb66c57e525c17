package com.clickkloudy.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
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
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Settles;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.world.Credentials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlackTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Publishes.class,
                Reports.class,
                Settles.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(
                Vendor.openApi("slack/slack_web_openapi_v2.json")
                        .below("/api")
                        .besides("/upload/v1/.*")
                        .allowing(
                                "asks without header parameter token",
                                "files\\.(getUploadURL|completeUpload)External is not described",
                                "chat.postMessage asks with an unknown field (metadata|markdown_text)",
                                "conversations.history asks with an unknown parameter include_all_metadata",
                                "property 'metadata' is not defined",
                                "property 'alt_txt' is not defined",
                                "/file/shares/public: property 'C\\w+' is not defined",
                                "required property 'channel_actions_(count|ts)'",
                                "/messages: must have at least 1 items",
                                "/error: does not have a value in the enumeration"),
                Vendor.methodNotes("slack/slack-methods-2026-05.json")
                        .below("/api")
                        .besides("/upload/v1/.*"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Slack(kit);
    }

    @Override
    protected Step connect(Connects connector, Credentials person) {
        return begin(connector, person.get("botToken"), person.get("channelId"));
    }

    @Override
    protected Step connectWrongly(Connects connector, Credentials person) {
        return begin(connector, person.get("botToken") + "0", person.get("channelId"));
    }

    private static Step begin(Connects connector, String token, String channel) {
        var fields = new HashMap<String, Secret>();
        Map.of("token", token, "channel", channel)
                .forEach((name, value) -> Optional.of(value)
                        .filter(some -> !some.isEmpty())
                        .ifPresent(some -> fields.put(name, new Secret(some))));
        return connector.begin(new Connects.Form(fields), Optional.empty(), CALLBACK);
    }

    @Test
    void pictures_of_one_post_are_one_message_with_its_text() {
        var remote = account.published(account.job("Look & see", Pictures.small(1), Pictures.small(2)));

        assertThat(stage.published()).hasSize(1);
        assertThat(stage.published().getFirst().media()).hasSize(2);
        assertThat(remote.id()).contains(".");
        assertThat(remote.url().map(Object::toString).orElse("")).contains("/archives/");
    }

    @Test
    void the_same_words_of_another_post_are_not_taken_for_ours() {
        account.published(account.job("Same words"));
        var other = account.job("Same words");

        assertThat(((Finds) account.connector()).find(other, Optional.empty(), other.createdAt()))
                .isInstanceOf(Found.Absent.class);
    }

    @Test
    void files_whose_upload_is_not_known_leave_it_open_whether_the_post_is_out() {
        var job = account.job("Look", Pictures.small(1));

        assertThat(((Finds) account.connector()).find(job, Optional.empty(), job.createdAt()))
                .isInstanceOf(Found.Unknowable.class);
    }

    @Test
    void pictures_that_were_uploaded_and_not_shared_are_no_post() {
        var job = account.job("Look", Pictures.small(1));
        var prepared = account.prepared(job);

        assertThat(((Finds) account.connector()).find(job, prepared, job.createdAt()))
                .isInstanceOf(Found.Absent.class);
        assertThat(stage.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', C012AB3CD, /token",
        "xoxp-1234-5678-abcdefgh, C012AB3CD, /token",
        "xoxb-1234-5678-abcdefgh, general, /channel",
        "xoxb-1234-5678-abcdefgh, C012AB3CD, /token"
    })
    void what_is_typed_wrongly_is_refused_where_it_was_typed(String token, String channel, String field) {
        var step = begin((Connects) account.connector(), token, channel);

        var failure = (Failure.Refused) ((Step.Failed) step).failure();
        assertThat(failure.field()).contains(field);
    }

    @Test
    void a_channel_that_does_not_exist_is_refused_by_its_field() {
        var step = begin((Connects) account.connector(), person().get("botToken"), "C0000000000");

        var failure = (Failure.Refused) ((Step.Failed) step).failure();
        assertThat(failure.field()).contains("/channel");
    }

    @ParameterizedTest
    @CsvSource({
        "C012AB3CD, C012AB3CD",
        "G012AB3CD, G012AB3CD",
        "https://reef.slack.com/archives/C012AB3CD, C012AB3CD",
        "https://reef.slack.com/archives/C012AB3CD/p1503435956000247, C012AB3CD",
        "https://reef.slack.com/archives/C012AB3CD/p1503435956000247?thread_ts=1, C012AB3CD",
        "#general, ''",
        "D012AB3CD, ''"
    })
    void a_channel_is_read_however_it_was_copied(String typed, String id) {
        assertThat(SlackChannel.id(typed).orElse("")).isEqualTo(id);
    }
}
