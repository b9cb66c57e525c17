package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the API refuses, and how often a bot may send (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits):
/// 30 messages a second over all chats, 20 a minute in one; the one a second in a chat may be overstepped in short
/// bursts and is left out. Nothing tells the limits but the answer 429.
final class Walls {
    private static final Limit A_SECOND = new Limit(30, Duration.ofSeconds(1));

    private Walls() {}

    static List<Toll> tolls(Call call, String bot, String chat) {
        if (call.operation().kind() != Kind.PUBLISH) {
            return List.of();
        }
        int messages = Math.max(1, Messages.media(call.params()).size());
        return List.of(new Toll("bot", bot, messages, A_SECOND), new Toll("chat", chat, messages, Limit.of(20, 1)));
    }

    static Answer refuse(Refusal refusal, Instant now) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> throttled(throttled, now);
            case Refusal.SignedOut _ -> error(401, "Unauthorized");
            case Refusal.OutOfOrder(int status) when status == 502 -> error(502, "Bad Gateway");
            case Refusal.OutOfOrder(int status) -> error(status, "Internal Server Error");
            case Refusal.Unknown _ -> error(404, "Not Found");
            case Refusal.Unreadable(String why) -> error(400, "Bad Request: " + why);
            case Refusal.TooLarge _ -> error(413, "Request Entity Too Large");
        };
    }

    private static Answer throttled(Refusal.Throttled throttled, Instant now) {
        Optional<Duration> wait = throttled
                .standing()
                .map(standing -> Duration.ofSeconds(standing.secondsUntilReset(now)))
                .or(throttled::retryAfter);
        String words = wait.map(after -> "Too Many Requests: retry after " + after.toSeconds())
                .orElse("Too Many Requests");
        return BotError.answer(429, words, wait);
    }

    private static Answer error(int code, String description) {
        return BotError.answer(code, description, Optional.empty());
    }
}
