package com.clickkloudy.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Describes.Described;
import com.clickkloudy.platforms.Films;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.Stage;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Opening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Videos by Bluesky's video service, and past it.
final class BlueskyVideoTest {
    private static final URI CALLBACK = URI.create("https://kloudy.example/callback");

    private final Stage stage = new Stage("bluesky");
    private Connected account;

    @BeforeEach
    void connect() {
        var person = stage.simulator().open("bluesky", Opening.of(1, "film")).getFirst();
        var connector = new Bluesky(stage.kit());
        var form = new Form(Map.of(
                "identifier", new Secret(person.get("handle")), "password", new Secret(person.get("appPassword"))));
        var grant = ((Step.Connected) connector.begin(form, Optional.empty(), CALLBACK))
                .grants()
                .getFirst();
        account =
                new Connected(stage, connector, person.account(), stage.account(grant, connector), grant.credentials());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Prepared prepare(Job job, String... before) {
        return account.publishes().prepare(job, before.length == 0 ? Optional.empty() : Optional.of(before[0]));
    }

    private static String state(Prepared prepared) {
        return ((Prepared.NotYet) prepared).state();
    }

    @Test
    void a_video_is_waited_for_before_its_post_is_out() {
        var job = account.job("Film", Films.small(1));
        stage.trouble(Trouble.PROCESSING_DELAY, "upload", How.USUAL.lasting(Duration.ofMinutes(1)));

        var sent = prepare(job);
        var waiting = prepare(job, state(sent));
        stage.pass(Duration.ofMinutes(1));
        var ready = (Prepared.Ready) prepare(job, state(waiting));

        assertThat(state(waiting)).isEqualTo(state(sent)).contains("\"job\"");
        assertThat(ready.state()).contains("app.bsky.embed.video", "video/mp4");
        Connected.published(account.publish(job, Optional.of(ready.state())));
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_video_that_was_sent_before_is_taken_as_it_came_out() {
        var job = account.job("Film", Films.small(1));
        prepare(job);
        var early = prepare(job);
        stage.pass(Duration.ofMinutes(1));

        var late = prepare(job);

        assertThat(state(early)).contains("\"job\"");
        assertThat(late).isInstanceOf(Prepared.Ready.class);
    }

    @Test
    void a_video_whose_answer_got_lost_is_sent_again_without_harm() {
        var job = account.job("Film", Films.small(1));
        stage.trouble(Trouble.ACCEPT_THEN_DROP, "upload");
        var lost = (Prepared.Failed) prepare(job);
        stage.noTrouble();

        account.published(job);

        assertThat(lost.failure()).isInstanceOf(Failure.Unreachable.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_job_that_nobody_knows_any_more_begins_anew() {
        var begun = prepare(account.job("Film", Films.small(1)), "{\"job\":\"gone\",\"broken\":1}");

        assertThat(state(begun)).contains("\"job\":\"job-", "\"broken\":1");
    }

    @Test
    void work_that_breaks_off_is_begun_anew_twice() {
        var job = account.job("Film", Films.small(1));
        stage.trouble(Trouble.PROCESSING_FAILS, "upload");

        var broken = account.preparation(job);
        stage.noTrouble();

        var failure = (Failure.Refused) account.told(((Prepared.Failed) broken).failure());
        assertThat(failure.field()).contains("/media/0");
        assertThat(uploads()).isEqualTo(3);
        account.published(job);
    }

    private long uploads() {
        return stage.simulator().tally().counts().stream()
                .filter(count -> count.operation().name().equals("app.bsky.video.uploadVideo"))
                .mapToLong(count -> count.times())
                .sum();
    }

    @Test
    void what_cannot_be_played_is_refused_at_once() {
        var some = Films.small(1);
        var bytes = "no film at all".getBytes(StandardCharsets.UTF_8);
        var was = some.media();
        var facts = new Media.Facts("video/mp4", bytes.length, was.facts().size());
        var media = new Media(was.id(), was.workspace(), was.hash(), "film.mp4", facts, was.uploadedAt());
        var job = account.job("Film", new Job.File(media, "", () -> new ByteArrayInputStream(bytes)));

        var failure = account.told(((Prepared.Failed) account.preparation(job)).failure());

        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(failure.message()).contains("too long, or none");
        assertThat(uploads()).isEqualTo(1);
    }

    @Test
    void on_another_server_a_video_is_a_file_like_any_other() throws IOException {
        var blob = "{\"blob\":{\"$type\":\"blob\",\"ref\":{\"$link\":\"bafy\"},\"mimeType\":\"video/mp4\",\"size\":1}}";
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", blob))) {
            var job = stage.movedTo(server.address(), account.job("Film", Films.small(1)));
            var elsewhere = new Bluesky(stage.kitFor(server.address().resolve("/played")));

            var prepared = elsewhere.prepare(job, Optional.empty());

            assertThat(((Prepared.Ready) prepared).state()).contains("app.bsky.embed.video", "bafy");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().getFirst()).startsWith("POST /bluesky/xrpc/com.atproto.repo.uploadBlob ");
        }
    }

    @Test
    void only_where_the_service_is_asked_may_a_video_be_heavier_than_what_the_server_takes() throws IOException {
        var said = Json.object().with("handle", "ada.example").with("blobUploadLimit", 5_000_000);
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", said.toString()))) {
            var moved = stage.movedTo(server.address(), account.job("x"));
            var elsewhere = new Bluesky(stage.kitFor(server.address().resolve("/played")));

            var described = (Described.Now) elsewhere.describe(account.account(), moved.credentials());

            assertThat(described.limits().videos().maxBytes()).isEqualTo(5_000_000);
            assertThat(described.limits().images().maxBytes()).isEqualTo(2_000_000);
        }
        stage.control("settings", "{\"platform\":\"bluesky\",\"settings\":{\"blobUploadLimit\":1000000}}");
        var here = (Described.Now) ((Bluesky) account.connector()).describe(account.account(), account.credentials());
        assertThat(here.limits().videos().maxBytes()).isEqualTo(300_000_000);
        assertThat(here.limits().images().maxBytes()).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://bsky.social, true",
        "https://morel.us-east.host.bsky.network, true",
        "https://bsky.network.example, false",
        "https://evilbsky.network, false",
        "https://pds.example.org, false"
    })
    void the_service_is_asked_for_accounts_on_bluesky_s_own_servers(URI server, boolean isAsked) {
        try (var kit = new Kit(Outbound.of("", ""), Clock.systemUTC(), new SecureRandom())) {
            assertThat(BlueskyVideo.serves(kit, server)).isEqualTo(isAsked);
        }
    }
}
