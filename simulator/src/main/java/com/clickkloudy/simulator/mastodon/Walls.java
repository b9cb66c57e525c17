package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an instance refuses, and how often it may be asked (https://docs.joinmastodon.org/api/rate-limits/).
final class Walls {
    private static final DateTimeFormatter RESET = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Walls() {}

    static List<Toll> tolls(Call call, String account) {
        if (!call.operation().name().contains(" /api/")) {
            return List.of();
        }
        if (account.isEmpty() || call.request().bearer().isEmpty()) {
            return List.of(new Toll("ip", call.path("instance"), 1, Limit.of(300, 5)));
        }
        var tolls = new ArrayList<>(List.of(
                new Toll("user", account, 1, Limit.of(1500, 5)), new Toll("token", account, 1, Limit.of(300, 5))));
        switch (call.operation().kind()) {
            case UPLOAD -> tolls.add(new Toll("media", account, 1, Limit.of(30, 30)));
            case DELETE -> tolls.add(new Toll("delete", account, 1, Limit.of(30, 30)));
            case AUTH, PUBLISH, LIST, READ, PAGE -> {}
        }
        return tolls;
    }

    static Map<String, String> headers(Standing standing) {
        return Map.of(
                "X-RateLimit-Limit", Long.toString(standing.limit().amount()),
                "X-RateLimit-Remaining", Long.toString(standing.remaining()),
                "X-RateLimit-Reset", RESET.format(standing.resetsAt()));
    }

    static Answer refuse(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> throttled(throttled);
            case Refusal.SignedOut _ -> error(401, "The access token is invalid");
            case Refusal.OutOfOrder(int status)
            when status == 500 -> Answer.html(500, "<h1>We're sorry, but something went wrong on our end.</h1>");
            case Refusal.OutOfOrder(int status) -> error(status, "Remote data could not be fetched");
            case Refusal.Unknown _ -> error(404, "Not Found");
            case Refusal.Unreadable(String why) -> error(400, why);
            case Refusal.TooLarge _ -> error(413, "Request entity too large");
        };
    }

    private static Answer throttled(Refusal.Throttled throttled) {
        var answer = error(429, "Too many requests");
        answer = throttled.standing().isPresent()
                ? answer.with(headers(throttled.standing().get()))
                : answer;
        return throttled.retryAfter().isPresent()
                ? answer.with(
                        "Retry-After",
                        Long.toString(throttled.retryAfter().get().toSeconds()))
                : answer;
    }

    private static Answer error(int status, String error) {
        return Answer.json(status, Json.object("error", error));
    }
}
