package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the server refuses, and how often it may be asked (https://docs.bsky.app/docs/advanced-guides/rate-limits).
record Walls(InstantSource clock) {
    List<Toll> tolls(Call call, String account) {
        if (!call.request().path().startsWith("/xrpc/")) {
            return List.of();
        }
        var tolls = new ArrayList<>(List.of(new Toll("ip", "", 1, Limit.of(3000, 5))));
        switch (call.operation().name()) {
            case FakeBluesky.SERVER + "createSession" -> {
                tolls.add(new Toll("session", account, 1, Limit.of(30, 5)));
                tolls.add(new Toll("session-day", account, 1, Limit.of(300, 24 * 60)));
            }
            case FakeBluesky.REPO + "uploadBlob" -> tolls.add(new Toll("blob", "", 1, Limit.of(1000, 24 * 60)));
            case FakeBluesky.REPO + "createRecord" -> tolls.addAll(writes(account, 3));
            case FakeBluesky.REPO + "putRecord" -> tolls.addAll(writes(account, 2));
            case FakeBluesky.REPO + "deleteRecord" -> tolls.addAll(writes(account, 1));
            default -> {}
        }
        return tolls;
    }

    private List<Toll> writes(String account, long points) {
        return List.of(
                new Toll("write", account, points, Limit.of(5000, 60)),
                new Toll("write-day", account, points, Limit.of(35_000, 24 * 60)));
    }

    static Map<String, String> headers(Standing standing) {
        long amount = standing.limit().amount();
        return Map.of(
                "RateLimit-Limit", Long.toString(amount),
                "RateLimit-Remaining", Long.toString(standing.remaining()),
                "RateLimit-Reset", Long.toString(standing.resetsAt().getEpochSecond()),
                "RateLimit-Policy", amount + ";w=" + standing.limit().per().toSeconds());
    }

    Answer refuse(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> throttled(throttled);
            case Refusal.SignedOut _ -> XrpcError.answer(401, "AuthenticationRequired", "Authentication Required");
            case Refusal.OutOfOrder(int status) -> outOfOrder(status);
            case Refusal.Unknown _ -> XrpcError.answer(501, "MethodNotImplemented", "Method Not Implemented");
            case Refusal.Unreadable(String why) -> XrpcError.answer(400, "InvalidRequest", why);
            case Refusal.TooLarge _ -> XrpcError.answer(413, "PayloadTooLarge", "request entity too large");
        };
    }

    private Answer throttled(Refusal.Throttled throttled) {
        var answer = XrpcError.answer(429, "RateLimitExceeded", "Rate Limit Exceeded");
        if (throttled.standing().isPresent()) {
            var standing = throttled.standing().get();
            long seconds = standing.secondsUntilReset(clock.instant());
            return answer.with(headers(standing)).with("Retry-After", Long.toString(seconds));
        }
        return throttled
                .retryAfter()
                .map(after -> answer.with("Retry-After", Long.toString(after.toSeconds())))
                .orElse(answer);
    }

    private static Answer outOfOrder(int status) {
        return switch (status) {
            case 500 -> XrpcError.answer(500, "InternalServerError", "Internal Server Error");
            case 502 -> XrpcError.answer(502, "UpstreamFailure", "Upstream Failure");
            case 504 -> XrpcError.answer(504, "UpstreamTimeout", "Upstream Timeout");
            default -> XrpcError.answer(status, "NotEnoughResources", "Not Enough Resources");
        };
    }
}
