package com.clickkloudy.platforms.kit;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.platforms.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MultipartTest {
    @Test
    void fields_and_files_arrive_in_their_parts() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            var kit = new Kit(Outbound.of("127.0.0.1:" + server.port(), ""), Clock.systemUTC(), new SecureRandom());
            var body = kit.multipart().text("caption", "Grüße").file("photo", file("image/jpeg", "bytes"));

            kit.http(Profiles.example(Duration.ofSeconds(5)), Exceptions.none())
                    .post(server.address())
                    .multipart(body)
                    .read(Reply::status);

            var request = server.requests().getFirst();
            var boundary = request.replaceAll("(?s).*boundary=(\\S+)\r\n.*", "$1");
            assertThat(request)
                    .endsWith("\r\n\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\n"
                            + new String("Grüße".getBytes(UTF_8), ISO_8859_1)
                            + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"photo\"; "
                            + "filename=\"file.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nbytes\r\n--" + boundary
                            + "--\r\n");
        }
    }

    @Test
    void json_is_a_part_that_says_so() throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", "{}"))) {
            var kit = new Kit(Outbound.of("127.0.0.1:" + server.port(), ""), Clock.systemUTC(), new SecureRandom());

            kit.http(Profiles.example(Duration.ofSeconds(5)), Exceptions.none())
                    .post(server.address())
                    .multipart(kit.multipart().json("post", Json.object().with("state", "published")))
                    .read(Reply::status);

            assertThat(server.requests().getFirst())
                    .contains("Content-Disposition: form-data; name=\"post\"\r\nContent-Type: application/json\r\n\r\n"
                            + "{\"state\":\"published\"}\r\n--");
        }
    }

    private static Job.File file(String type, String content) {
        var bytes = content.getBytes(UTF_8);
        var media = new Media(
                new MediaId(new UUID(0, 1)),
                new WorkspaceId(new UUID(0, 2)),
                new Sha256("0".repeat(64)),
                "holiday \"1\".jpg",
                new Media.Facts(type, bytes.length, Optional.empty()),
                Instant.EPOCH);
        return new Job.File(media, "", () -> new ByteArrayInputStream(bytes));
    }
}
