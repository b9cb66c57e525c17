package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final byte[] PHOTO = Samples.jpeg(120, 90);
    private static TestServer server;
    private static Browser browser;
    private static Reply media;
    private static String content;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
        media = Form.file("holiday.exe", PHOTO).sendTo(browser).is(201);
        content = media.text("/content");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_bytes_come_back_as_they_were() {
        var answer = browser.send(browser.request(content).build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(PHOTO);
    }

    @Test
    void a_browser_is_told_to_show_it_and_to_run_nothing() {
        var reply = browser.get(content).is(200);

        assertThat(reply.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(reply.header("Content-Disposition")).startsWith("inline").contains("holiday.jpg");
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void a_picture_that_is_a_page_as_well_is_shown_as_a_picture() {
        var both = Form.file("page.html", Samples.joined(Samples.png(8, 8), Samples.page()))
                .sendTo(browser)
                .is(201);

        var reply = browser.get(both.text("/content")).is(200);

        assertThat(reply.header("Content-Type")).isEqualTo("image/png");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("sandbox");
        assertThat(reply.header("Content-Disposition")).contains("page.png").doesNotContain("html");
    }

    @Test
    void what_is_neither_picture_nor_film_is_only_saved() throws IOException {
        var workspace = browser.workspace();
        var bytes = Samples.page();
        var kept = keep(workspace, bytes, "text/html", "page.html");

        var reply =
                browser.get(browser.path("/media/" + kept.id() + "/content")).is(200);

        assertThat(reply.header("Content-Disposition")).startsWith("attachment").contains("page.bin");
        assertThat(reply.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void a_part_is_given_alone() {
        var reply = ask(Map.of("Range", "bytes=0-9"));

        assertThat(reply.is(206).header("Content-Range")).isEqualTo("bytes 0-9/" + PHOTO.length);
        assertThat(reply.header("Content-Length")).isEqualTo("10");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ask(Map.of("Range", "bytes=" + PHOTO.length + "-")).is(416).header("Content-Range"))
                .isEqualTo("bytes */" + PHOTO.length);
        assertThat(ask(Map.of("Range", "bytes=0-1,4-5")).is(200).header("Content-Length"))
                .isEqualTo("" + PHOTO.length);
        ask(Map.of("Range", "bytes=0-9", "If-Range", tag())).is(206);
        ask(Map.of("Range", "bytes=0-9", "If-Range", "\"other\"")).is(200);
    }

    @Test
    void what_a_browser_has_already_is_not_sent_again() {
        var reply = ask(Map.of("If-None-Match", tag()));

        assertThat(reply.is(304).body()).isEmpty();
        assertThat(reply.header("ETag")).isEqualTo(tag());
        ask(Map.of("If-None-Match", "\"other\"")).is(200);
    }

    @Test
    void its_head_tells_its_length() {
        var reply = browser.send("HEAD", content, "", Map.of()).is(200);

        assertThat(reply.header("Content-Length")).isEqualTo("" + PHOTO.length);
        assertThat(reply.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void a_file_of_another_workspace_does_not_exist() throws IOException {
        var other = new WorkspaceId(UUID.randomUUID());
        server.database()
                .jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Other', 'UTC')")
                .param(other.value())
                .update();
        var theirs = keep(other, PHOTO, "image/jpeg", "theirs.jpg");
        var foreign = "/api/v1/workspaces/" + other + "/media/" + theirs.id();

        browser.get(browser.path("/media/" + theirs.id())).isProblem(404, "not_found");
        browser.get(browser.path("/media/" + theirs.id() + "/content")).isProblem(404, "not_found");
        browser.get(foreign).isProblem(404, "not_found");
        browser.get(foreign + "/content").isProblem(404, "not_found");
        browser.get(browser.path("/media/" + UUID.randomUUID() + "/content")).isProblem(404, "not_found");
        server.browser().get(content).isProblem(401, "signed_out");
    }

    @Test
    void lost_bytes_are_told_and_come_back_with_the_next_upload() throws IOException {
        var picture = Samples.png(19, 17);
        var reply = Form.file("a.png", picture).sendTo(browser).is(201);
        server.bean(MediaStore.class).delete(browser.workspace(), new Sha256(reply.text("/sha256")));

        browser.get(reply.text("/content")).isProblem(404, "file_lost");

        Form.file("a.png", picture).sendTo(browser).is(201);
        browser.get(reply.text("/content")).is(200);
    }

    private static Reply ask(Map<String, String> headers) {
        return browser.send("GET", content, "", headers);
    }

    private static String tag() {
        return '"' + media.text("/sha256") + '"';
    }

    private static Media keep(WorkspaceId workspace, byte[] bytes, String type, String name) throws IOException {
        try (var staged = server.bean(MediaStore.class).stage(workspace, new ByteArrayInputStream(bytes))) {
            staged.keep();
            var facts = new Media.Facts(type, bytes.length, Optional.empty());
            var media = new Media(new MediaId(UUID.randomUUID()), workspace, staged.hash(), name, facts, Instant.EPOCH);
            return server.bean(Uploads.class).add(media);
        }
    }
}
