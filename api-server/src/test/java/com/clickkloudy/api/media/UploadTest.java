package com.clickkloudy.api.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UploadTest {
    private static final int LARGEST = 1024 * 1024;

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.with(Map.of(
                "clickkloudy.media.folder", folder.resolve("media").toString(), "clickkloudy.media.largest", "1MB"));
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_picture_is_taken_for_what_it_is() {
        var photo = Samples.jpeg(320, 200);

        var reply = Form.file("Été & <b>1.html", photo).sendTo(browser).is(201);

        assertThat(reply.text("/name")).isEqualTo("Été & <b>1.html");
        assertThat(reply.text("/kind")).isEqualTo("IMAGE");
        assertThat(reply.text("/type")).isEqualTo("image/jpeg");
        assertThat(reply.json().at("/bytes").asInt()).isEqualTo(photo.length);
        assertThat(reply.json().at("/width").asInt()).isEqualTo(320);
        assertThat(reply.json().at("/height").asInt()).isEqualTo(200);
        assertThat(reply.text("/sha256")).hasSize(64);
        assertThat(reply.text("/content")).isEqualTo(browser.path("/media/" + reply.text("/id") + "/content"));
        assertThat(browser.get(browser.path("/media/" + reply.text("/id")))
                        .is(200)
                        .json())
                .isEqualTo(reply.json());
    }

    @Test
    void a_film_is_taken_for_what_it_is() {
        var film = Samples.joined(Samples.startOfFilm(1_000), new byte[1_000]);

        var reply = Form.file("film.jpg", film).sendTo(browser).is(201);

        assertThat(reply.text("/kind")).isEqualTo("VIDEO");
        assertThat(reply.text("/type")).isEqualTo("video/mp4");
        assertThat(reply.json().at("/width").asInt()).isEqualTo(640);
        assertThat(reply.json().at("/durationMs").asInt()).isEqualTo(720_000);
        assertThat(reply.json().has("codec")).isFalse();
    }

    @Test
    void the_same_bytes_again_are_the_same_media() {
        var photo = Samples.png(31, 31);

        var first = Form.file("first.png", photo).sendTo(browser).is(201);
        var second = Form.file("second.png", photo).sendTo(browser).is(201);

        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void a_name_is_made_fit_to_be_shown() {
        var reply = Form.file("../../x\u202egnp.exe", Samples.png(32, 31)).sendTo(browser);

        assertThat(reply.is(201).text("/name")).isEqualTo("xgnp.exe");
    }

    static Stream<Arguments> badFiles() {
        var photo = Samples.jpeg(64, 64);
        return Stream.of(
                Arguments.of("nothing at all", new byte[0], "file_empty"),
                Arguments.of("a page called photo.jpg", Samples.page(), "file_type_not_taken"),
                Arguments.of("a drawing that is a program", "<svg/>".getBytes(UTF_8), "file_type_not_taken"),
                Arguments.of("a photo without its end", Arrays.copyOf(photo, photo.length / 2), "file_truncated"),
                Arguments.of("a picture of 3.6 gigapixels", Samples.hugePng(), "file_too_many_pixels"),
                Arguments.of("a film without a picture", film("soun"), "file_no_picture"),
                Arguments.of("a picture with a wrong byte", wrongByte(Samples.png(9, 9)), "file_damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void a_bad_file_is_refused_and_nothing_of_it_is_kept(String what, byte[] bytes, String code) throws IOException {
        var before = files();

        var reply = Form.file("photo.jpg", bytes).sendTo(browser);

        reply.isProblem(422, code).pointsAt("/file");
        assertThat(files()).as(what).isEqualTo(before);
    }

    @Test
    void a_file_over_the_limit_is_refused_with_or_without_its_length() throws IOException {
        var before = files();
        var large = Samples.joined(Samples.startOfFilm(3 * LARGEST), new byte[3 * LARGEST]);

        Form.file("film.mp4", large).sendTo(browser).isProblem(413, "file_too_large");
        Form.file("film.mp4", large).sendInChunksTo(browser).isProblem(413, "file_too_large");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void a_file_just_within_the_limit_is_taken() {
        var start = Samples.startOfFilm(0).length;
        var content = LARGEST - start;

        var film = Samples.joined(Samples.startOfFilm(content), new byte[content]);

        Form.file("film.mp4", film).sendTo(browser).is(201);
        Form.file("film.mp4", Samples.joined(film, new byte[1])).sendTo(browser).isProblem(413, "file_too_large");
    }

    @Test
    void a_form_without_its_one_file_is_refused() throws IOException {
        var before = files();

        new Form().sendTo(browser).isProblem(422, "invalid").pointsAt("/file");
        new Form()
                .withText("file", "words")
                .sendTo(browser)
                .isProblem(422, "invalid")
                .pointsAt("/file");
        new Form().with("photo", "a.png", Samples.png(5, 5)).sendTo(browser).isProblem(422, "invalid");
        Form.file("a.png", Samples.png(5, 5))
                .with("file", "b.png", Samples.png(5, 6))
                .sendTo(browser)
                .isProblem(422, "one_file_at_a_time");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_is_no_form_is_refused() {
        var half = Arrays.copyOf(Form.file("a.png", Samples.png(50, 50)).toArray(), 1_000);

        Form.send(browser, BodyPublishers.ofByteArray(half)).isProblem(400, "upload_broke_off");
        browser.post(browser.path("/media"), Map.of("file", "x")).isProblem(415, "unsupported_type");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws Exception {
        var before = files();
        try (var socket = new Socket("127.0.0.1", server.address().getPort())) {
            var request = browser.request(browser.path("/media"))
                    .header("Content-Type", Form.TYPE)
                    .build();
            var head = new StringBuilder("POST " + request.uri().getPath() + " HTTP/1.1\r\nHost: "
                    + server.address().getAuthority() + "\r\nContent-Length: 900000\r\n");
            request.headers()
                    .map()
                    .forEach((name, values) -> head.append(name)
                            .append(": ")
                            .append(values.getFirst())
                            .append("\r\n"));
            socket.getOutputStream().write((head + "\r\n").getBytes(UTF_8));
            socket.getOutputStream()
                    .write(Arrays.copyOf(Form.file("a.mp4", new byte[500_000]).toArray(), 400_000));
            await(() -> files().size() > before.size());
        }

        await(() -> files().equals(before));
    }

    @Test
    void another_workspace_does_not_take_it() {
        var elsewhere = "/api/v1/workspaces/" + UUID.randomUUID() + "/media";
        var request = browser.request(elsewhere)
                .header("Content-Type", Form.TYPE)
                .POST(BodyPublishers.ofByteArray(
                        Form.file("a.png", Samples.png(5, 5)).toArray()));

        browser.send(request.build()).isProblem(404, "not_found");
    }

    @Test
    void nobody_uploads_without_having_signed_in() {
        var stranger = server.browser();
        stranger.get("/api/v1/me").is(401);
        var request = stranger.request(browser.path("/media"))
                .header("Content-Type", Form.TYPE)
                .POST(BodyPublishers.ofByteArray(
                        Form.file("a.png", Samples.png(5, 5)).toArray()));

        stranger.send(request.build()).isProblem(401, "signed_out");
    }

    @Test
    void while_the_store_is_away_nothing_is_lost_and_the_answer_says_so() throws IOException {
        var photo = Samples.png(77, 31);
        var id = Form.file("kept.png", photo).sendTo(browser).is(201).text("/id");
        var content = browser.path("/media/" + id + "/content");
        Files.move(folder.resolve("media"), folder.resolve("away"));

        Form.file("new.png", Samples.png(78, 31)).sendTo(browser).isProblem(503, "unavailable");
        browser.get(content).isProblem(503, "unavailable");

        Files.move(folder.resolve("away"), folder.resolve("media"));
        browser.get(content).is(200);
        Form.file("new.png", Samples.png(78, 31)).sendTo(browser).is(201);
    }

    private static byte[] film(String handler) {
        var film = Samples.joined(Samples.startOfFilm(4), new byte[4]);
        var text = new String(film, ISO_8859_1).replace("vide", handler);
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] wrongByte(byte[] bytes) {
        bytes[bytes.length - 20] ^= 1;
        return bytes;
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < 500 && !condition.holds(); i++) {
            Thread.sleep(Duration.ofMillis(10));
        }
        assertThat(condition.holds()).isTrue();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
