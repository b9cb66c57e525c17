package com.clickkloudy.platforms.kit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads how long a platform wants us to wait, from the usual headers and fields. Where it names a time of day, that is
/// compared with its own `Date`, so that a wrong clock on either side does no harm.
final class Waits {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration MOST = Duration.ofHours(24);
    private static final List<String> HEADERS = List.of(
            "Retry-After", "X-RateLimit-Reset-After", "RateLimit-Reset", "X-RateLimit-Reset", "X-Rate-Limit-Reset");
    private static final List<String> FIELDS = List.of("/parameters/retry_after", "/retry_after");

    private Waits() {}

    static Duration of(Reply reply, Clock clock) {
        var now = reply.header("Date").flatMap(Waits::date).orElseGet(clock::instant);
        var said = Stream.concat(
                HEADERS.stream().flatMap(name -> reply.header(name).stream()),
                FIELDS.stream().flatMap(pointer -> reply.text(pointer).stream()));
        return said.flatMap(text -> read(text.strip(), now).stream())
                .findFirst()
                .map(Waits::bounded)
                .orElse(USUAL);
    }

    static String words(Duration wait) {
        var seconds = wait.toSeconds();
        return seconds < 120 ? seconds + " seconds" : (seconds + 59) / 60 + " minutes";
    }

    /// Seconds from now, seconds or milliseconds since 1970, an HTTP date, or an ISO 8601 instant.
    private static Optional<Duration> read(String text, Instant now) {
        if (text.matches("[0-9]{1,13}(\\.[0-9]{1,9})?")) {
            var number = Double.parseDouble(text);
            var seconds = number > 1e11 ? number / 1000 : number;
            var from = seconds > 1e9 ? now.toEpochMilli() / 1000.0 : 0;
            return Optional.of(Duration.ofMillis((long) Math.ceil((seconds - from) * 1000)));
        }
        return date(text).or(() -> instant(text)).map(until -> Duration.between(now, until));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.compareTo(LEAST) < 0) {
            return LEAST;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
