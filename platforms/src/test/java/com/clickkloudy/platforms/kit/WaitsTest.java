package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

final class WaitsTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    Retry-After             | 35                            | PT35S
                    Retry-After             | 0                             | PT1S
                    Retry-After             | Tue, 01 Dec 2026 09:02:00 GMT | PT2M
                    Retry-After             | Tue, 01 Dec 2026 08:00:00 GMT | PT1S
                    Retry-After             | 999999                        | PT24H
                    Retry-After             | soon                          | PT60S
                    Retry-After             | 99999999999999999999          | PT60S
                    RateLimit-Reset         | 1796115645                    | PT45S
                    RateLimit-Reset         | 120                           | PT2M
                    X-RateLimit-Reset       | 2026-12-01T09:04:30.000Z      | PT4M30S
                    X-RateLimit-Reset       | 1796115645000                 | PT45S
                    X-RateLimit-Reset-After | 2.5                           | PT2.5S
                    X-Nothing               | 35                            | PT60S
                    """)
    void a_header_means(String name, String value, Duration wait) {
        var headers = new HttpHeaders();
        headers.set(name, value);

        assertThat(Waits.of(new Reply(429, headers, ""), CLOCK)).isEqualTo(wait);
    }

    @Test
    void a_field_of_the_body_counts_where_no_header_does() {
        var telegram = new Reply(429, new HttpHeaders(), "{\"parameters\":{\"retry_after\":35}}");
        var discord = new Reply(429, new HttpHeaders(), "{\"retry_after\":0.65}");

        assertThat(Waits.of(telegram, CLOCK)).isEqualTo(Duration.ofSeconds(35));
        assertThat(Waits.of(discord, CLOCK)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_wrong_clock_does_no_harm_where_the_platform_tells_its_own_time() {
        var headers = new HttpHeaders();
        headers.set("Date", "Tue, 01 Dec 2026 12:00:00 GMT");
        headers.set("X-RateLimit-Reset", "2026-12-01T12:01:30Z");

        assertThat(Waits.of(new Reply(429, headers, ""), CLOCK)).isEqualTo(Duration.ofSeconds(90));
    }
}
