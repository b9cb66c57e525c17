package com.clickkloudy.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.storage.door.Doors;
import com.clickkloudy.storage.door.Doors.Behind;
import com.clickkloudy.storage.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class DoorTest {
    private static final byte[] PHOTO = "no photo, but nobody looks into it".getBytes(StandardCharsets.UTF_8);
    private static TestServer server;
    private static Browser signedIn;
    private static WorkspaceId workspace;
    private static Sha256 hash;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start();
        signedIn = server.admin();
        workspace = signedIn.workspace();
        hash = keep(PHOTO);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Sha256 keep(byte[] bytes) throws IOException {
        try (var staged = server.bean(MediaStore.class).stage(workspace, new ByteArrayInputStream(bytes))) {
            staged.keep();
            return staged.hash();
        }
    }

    private static PostId post() {
        var id = UUID.randomUUID();
        server.database()
                .jdbc()
                .sql("""
                with campaign as (
                    insert into campaign (id, workspace_id, name, content, audience, state, gate)
                    values (:id, :workspace, 'Tide', '{}', '{}', 'PUBLISHING', 'OPEN') returning id)
                insert into post (id, workspace_id, campaign_id, account_id, platform, state, due_at, not_after)
                select :id, :workspace, id, :id, 'tern', 'PREPARED', now(), now() from campaign""")
                .param("id", id)
                .param("workspace", workspace.value())
                .update();
        return new PostId(id);
    }

    private static String door(PostId post) {
        return door(post, new Behind(hash, "image/jpeg", PHOTO.length));
    }

    private static String door(PostId post, Behind file) {
        return "/m/"
                + server.bean(Doors.class)
                        .open(workspace, post, file, Pull.copies())
                        .reveal();
    }

    private static Reply fetch(String door) {
        return server.browser().get(door);
    }

    private static Reply fetch(String door, Map<String, String> headers) {
        return server.browser().send("GET", door, "", headers);
    }

    @Test
    void whoever_has_the_key_gets_the_file_as_it_is() throws IOException, InterruptedException {
        try (var platform = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.address().resolve(door(post())))
                    .build();

            var answer = platform.send(request, BodyHandlers.ofByteArray());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(PHOTO);
        }
    }

    @Test
    void the_file_is_shown_as_what_it_is_to_readers_of_other_sites_and_runs_nothing() {
        var reply = fetch(door(post())).is(200);

        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(reply.header("Content-Length")).isEqualTo("" + PHOTO.length);
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(reply.header("Content-Disposition")).isEqualTo("inline");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=86400");
        assertThat(reply.header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void what_is_neither_picture_nor_film_is_only_saved() {
        var reply =
                fetch(door(post(), new Behind(hash, "text/html", PHOTO.length))).is(200);

        assertThat(reply.header("Content-Disposition")).isEqualTo("attachment");
        assertThat(reply.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void nobody_is_recognised_and_no_cookie_is_set() {
        var door = door(post());
        var sessions = sessions();

        for (var reply : Arrays.asList(fetch(door), fetch("/m/" + "x".repeat(43)), signedIn.get(door))) {
            assertThat(reply.header("Set-Cookie")).isEmpty();
        }
        assertThat(sessions()).isEqualTo(sessions);
    }

    private static int sessions() {
        return server.database()
                .jdbc()
                .sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_part_or_its_head_alone_can_be_asked_for() {
        var door = door(post());

        var part = fetch(door, Map.of("Range", "bytes=3-7")).is(206);
        assertThat(part.body()).isEqualTo("photo");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 3-7/" + PHOTO.length);
        fetch(door, Map.of("Range", "bytes=" + PHOTO.length + "-")).is(416);
        var head = server.browser().send("HEAD", door, "", Map.of()).is(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("" + PHOTO.length);
        fetch(door, Map.of("If-None-Match", '"' + hash.hex() + '"')).is(304);
    }

    @Test
    void every_door_that_does_not_open_looks_the_same() throws IOException {
        var lost = keep("lost".getBytes(StandardCharsets.UTF_8));
        var gone = door(post(), new Behind(lost, "image/png", 4));
        server.bean(MediaStore.class).delete(workspace, lost);
        var skipped = post();
        var shut = door(skipped);
        server.database()
                .jdbc()
                .sql("update post set state = 'SKIPPED' where id = ?")
                .param(skipped.value())
                .update();

        for (var door : Arrays.asList("/m/" + "x".repeat(43), "/m/x", "/m/%27%20or%20true", gone, shut)) {
            var reply = fetch(door).isProblem(404, "not_found");

            assertThat(reply.body()).isEqualTo(fetch("/m/none").body());
            assertThat(reply.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void a_closed_door_does_not_open_again() {
        var post = post();
        var door = door(post);
        var doors = signedIn.path("/posts/" + post + "/doors");
        fetch(door).is(200);

        signedIn.delete(doors).is(204);

        fetch(door).isProblem(404, "not_found");
        signedIn.delete(doors).is(204);
    }

    @Test
    void nothing_can_be_done_at_a_door_but_fetch() {
        var door = door(post());

        for (var method : Arrays.asList("POST", "PUT", "DELETE")) {
            assertThat(server.browser().send(method, door, "{}", Map.of()).status())
                    .isEqualTo(405);
        }
    }

    /// Keys are kept nowhere but in what was told to the platform.
    @Test
    void a_door_outlives_a_restart_of_the_server() {
        var door = door(post());

        server.restart();

        assertThat(fetch(door).is(200).header("Content-Type")).isEqualTo("image/jpeg");
    }
}
