package com.clickkloudy.platforms.kit;

import static com.clickkloudy.platforms.kit.RawServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PartTest {
    private static final Job.File FILE = new Job.File(
            Pictures.small(1).media(),
            "",
            () -> new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII)));

    private static Answer<Integer> put(RawServer server, long from, long length) {
        var kit = new Kit(Outbound.of("127.0.0.1:" + server.port(), ""), Clock.systemUTC(), new SecureRandom());
        return kit.http(Profiles.example(Duration.ofSeconds(5)), Exceptions.none())
                .put(server.address())
                .part(FILE, from, length)
                .read(Reply::status);
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0123456789", "0, 1, 0", "3, 4, 3456", "9, 1, 9"})
    void just_these_bytes_of_a_file_are_sent(long from, long length, String sent) throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", ""))) {
            assertThat(put(server, from, length)).isEqualTo(Answer.of(200));

            assertThat(server.requests().getFirst())
                    .containsIgnoringCase("Content-Type: application/octet-stream\r\n")
                    .endsWith("\r\n\r\n" + sent);
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 3", "11, 1"})
    void a_file_that_is_shorter_than_it_said_is_not_sent(long from, long length) throws IOException {
        try (var server = RawServer.answering(answer("200 OK", "", ""))) {
            Failure failure = put(server, from, length).fold(status -> new Failure.Gone("sent"), why -> why);

            assertThat(failure).isInstanceOf(Failure.Unreachable.class);
        }
    }

    @Test
    void single_bytes_are_counted_too() throws IOException {
        try (var slice = Slice.of(FILE, 8, 1)) {
            assertThat(slice.read()).isEqualTo('8');
            assertThat(slice.read()).isEqualTo(-1);
        }
    }
}
