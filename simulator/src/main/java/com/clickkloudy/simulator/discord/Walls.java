package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the API refuses, and how often it may be asked: 50 times a second for each bot, and by buckets of a route,
/// which only the headers of an answer tell.
final class Walls {
    private static final String GLOBAL = "global";
    private static final Limit OF_BOT = new Limit(50, Duration.ofSeconds(1));
    private static final Limit OF_CHANNEL = new Limit(5, Duration.ofSeconds(5));

    private Walls() {}

    /// @param bot that calls; empty for a webhook
    static List<Toll> tolls(Call call, String bot) {
        var tolls = new ArrayList<Toll>();
        if (!bot.isEmpty()) {
            tolls.add(new Toll(GLOBAL, bot, 1, OF_BOT));
        }
        if (call.operation().kind() == Kind.PUBLISH) {
            String bucket = call.path("webhook").isEmpty() ? call.path("channel") + " " + bot : call.path("webhook");
            tolls.add(new Toll("messages", bucket, 1, OF_CHANNEL));
        }
        return tolls;
    }

    static Map<String, String> headers(Standing standing, Instant now) {
        if (standing.name().equals(GLOBAL)) {
            return Map.of();
        }
        long millis = standing.resetsAt().toEpochMilli();
        return Map.of(
                "X-RateLimit-Limit", Long.toString(standing.limit().amount()),
                "X-RateLimit-Remaining", Long.toString(standing.remaining()),
                "X-RateLimit-Reset", seconds(millis),
                "X-RateLimit-Reset-After", seconds(Math.max(0, millis - now.toEpochMilli())),
                "X-RateLimit-Bucket", Integer.toHexString(standing.name().hashCode()));
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%d.%03d", millis / 1000, millis % 1000);
    }

    static Answer refuse(Refusal refusal, Instant now) {
        return switch (refusal) {
            case Refusal.Throttled(Optional<Standing> standing, Optional<Duration> after) ->
                throttled(standing, after, now);
            case Refusal.SignedOut _ -> ApiError.unauthorized().answer();
            case Refusal.OutOfOrder(int status) -> new ApiError(status, 0, status + ": Internal Server Error").answer();
            case Refusal.Unknown _ -> new ApiError(404, 0, "404: Not Found").answer();
            case Refusal.Unreadable _ -> new ApiError(400, 50109, "The request body contains invalid JSON.").answer();
            case Refusal.TooLarge _ -> ApiError.tooLarge().answer();
        };
    }

    /// Without a hint it is the wall before Discord that answers, which tells nothing.
    private static Answer throttled(Optional<Standing> standing, Optional<Duration> after, Instant now) {
        Optional<Duration> wait =
                standing.map(one -> Duration.between(now, one.resetsAt())).or(() -> after);
        if (wait.isEmpty()) {
            return Answer.of(429, "text/plain", "error code: 1015".getBytes(StandardCharsets.UTF_8));
        }
        boolean isGlobal = standing.filter(one -> one.name().equals(GLOBAL)).isPresent();
        var headers = new LinkedHashMap<>(standing.map(one -> headers(one, now)).orElse(Map.of()));
        headers.put("Retry-After", Long.toString(wait.get().plusMillis(999).toSeconds()));
        headers.put("X-RateLimit-Scope", isGlobal ? "global" : "user");
        if (isGlobal) {
            headers.put("X-RateLimit-Global", "true");
        }
        return Answer.json(
                        429,
                        Json.object(
                                "message",
                                "You are being rate limited.",
                                "code",
                                0,
                                "retry_after",
                                wait.get().toMillis() / 1000.0,
                                "global",
                                isGlobal))
                .with(headers);
    }
}
