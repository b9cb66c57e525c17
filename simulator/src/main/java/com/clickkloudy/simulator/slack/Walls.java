package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.world.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the API refuses, and how often a method may be called: by tiers, for each workspace and method.
final class Walls {
    /// One a second in a channel, and short bursts of it.
    static final Limit OF_CHANNEL = new Limit(5, Duration.ofSeconds(5));

    private static final Map<Integer, Integer> TIERS = Map.of(2, 20, 3, 50, 4, 100);

    private Walls() {}

    static Limit tier(int number) {
        return Limit.of(TIERS.getOrDefault(number, 100), 1);
    }

    static Answer refuse(Refusal refusal, Instant now) {
        return switch (refusal) {
            case Refusal.Throttled(Optional<Standing> standing, Optional<Duration> after) ->
                throttled(standing.map(one -> one.secondsUntilReset(now)).or(() -> after.map(Duration::toSeconds)));
            case Refusal.SignedOut _ -> error(200, "invalid_auth");
            case Refusal.OutOfOrder(int status) when status == 503 -> error(status, "service_unavailable");
            case Refusal.OutOfOrder(int status) -> error(status, "internal_error");
            case Refusal.Unknown _ -> error(200, "unknown_method");
            case Refusal.Unreadable _ -> error(200, "invalid_json");
            case Refusal.TooLarge _ -> error(413, "request_entity_too_large");
        };
    }

    private static Answer throttled(Optional<Long> seconds) {
        Answer answer = error(429, "ratelimited");
        return seconds.map(wait -> answer.with("Retry-After", Long.toString(wait)))
                .orElse(answer);
    }

    private static Answer error(int status, String word) {
        return Answer.json(status, Json.object("ok", false, "error", word));
    }
}
