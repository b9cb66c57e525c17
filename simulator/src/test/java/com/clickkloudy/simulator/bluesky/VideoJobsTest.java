package com.clickkloudy.simulator.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Caller.Reply;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VideoJobsTest {
    private static final String UPLOAD = "com.atproto.repo.uploadBlob";
    private static final byte[] NO_FILM = "no film at all".getBytes(StandardCharsets.UTF_8);

    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller anybody = Caller.of(simulator.address("bluesky"));
    private final Credentials anna =
            simulator.open("bluesky", Opening.of(1, "anna")).getFirst();
    private final Caller owner = anybody.bearing(anybody.postJson(
                    "/xrpc/com.atproto.server.createSession",
                    Json.object("identifier", anna.get("handle"), "password", anna.get("appPassword")))
            .at("/accessJwt"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private Reply token(String audience, String method, long seconds) {
        long end = simulator.clock().instant().getEpochSecond() + seconds;
        return owner.get("/xrpc/com.atproto.server.getServiceAuth?aud=" + audience + "&lxm=" + method + "&exp=" + end);
    }

    private String server() {
        return anybody.get("/xrpc/com.atproto.server.describeServer").at("/did").replace("%", "%25");
    }

    private Reply send(String token, byte[] bytes) {
        return anybody.bearing(token)
                .with("Content-Type", "video/mp4")
                .post("/xrpc/app.bsky.video.uploadVideo?name=film.mp4&did=" + anna.account(), bytes);
    }

    @Test
    void a_film_is_taken_only_with_what_the_server_has_signed_for_it() {
        assertThat(send("made up", NO_FILM).status()).isEqualTo(401);
        assertThat(send(token("did:web:elsewhere.example", UPLOAD, 60).at("/token"), NO_FILM)
                        .status())
                .isEqualTo(401);
        assertThat(send(token(server(), "com.atproto.repo.putRecord", 60).at("/token"), NO_FILM)
                        .status())
                .isEqualTo(401);
        assertThat(send(token(server(), UPLOAD, 60).at("/token"), NO_FILM).status())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_signed_for_longer_than_an_hour() {
        assertThat(token(server(), UPLOAD, 3_600).status()).isEqualTo(200);
        assertThat(token(server(), UPLOAD, 3_700).at("/error")).isEqualTo("BadExpiration");
        assertThat(token(server(), UPLOAD, -1).at("/error")).isEqualTo("BadExpiration");
    }

    @Test
    void what_is_no_film_fails_after_a_while() {
        var sent = send(token(server(), UPLOAD, 60).at("/token"), NO_FILM);
        var status = "/xrpc/app.bsky.video.getJobStatus?jobId=" + sent.at("/jobStatus/jobId");

        var soon = anybody.get(status);
        simulator.clock().advance(Duration.ofSeconds(2));
        var late = anybody.get(status);

        assertThat(soon.at("/jobStatus/state")).isEqualTo("JOB_STATE_ENCODING");
        assertThat(late.at("/jobStatus/state")).isEqualTo("JOB_STATE_FAILED");
        assertThat(late.at("/jobStatus/failureCode")).isEqualTo("validation_failure");
        assertThat(anybody.get("/xrpc/app.bsky.video.getJobStatus?jobId=other").status())
                .isEqualTo(400);
    }
}
