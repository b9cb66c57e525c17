package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What LinkedIn refuses as a whole: too many requests, versions that have ended, missing headers.
final class Walls {
    private static final int DAY = 24 * 60;
    private static final int VERSIONS = 12;
    /// On the day on which the documents were read: no clock makes a caller's version end by itself.
    private static final YearMonth NEWEST = YearMonth.of(2026, 11);

    private Walls() {}

    static List<Toll> tolls(Call call, Optional<Grant> grant) {
        if (grant.isEmpty() || !call.request().path().startsWith("/rest/")) {
            return List.of();
        }
        return List.of(
                new Toll("member", grant.get().member(), 1, Limit.of(150, DAY)),
                new Toll("app", grant.get().client(), 1, Limit.of(100_000, DAY)));
    }

    /// @throws ApiError where a call does not say which version of the API it means, or means one that has ended
    static void check(Call call, World world) {
        String version = call.request()
                .header("LinkedIn-Version")
                .orElseThrow(() -> ApiError.bad("VERSION_MISSING", "A version must be present."));
        if (!isActive(version, world)) {
            throw new ApiError(426, "NONEXISTENT_VERSION", "Requested version " + version + " is not active");
        }
        if (!call.request().header("X-Restli-Protocol-Version").orElse("").equals("2.0.0")) {
            throw ApiError.bad("INVALID_PROTOCOL_VERSION", "X-Restli-Protocol-Version has to be 2.0.0");
        }
    }

    private static boolean isActive(String version, World world) {
        var set = world.settings("").path("versions");
        if (set.isArray()) {
            return set.valueStream().anyMatch(one -> one.asString("").equals(version));
        }
        if (!version.matches("20\\d\\d(0[1-9]|1[0-2])")) {
            return false;
        }
        var asked = YearMonth.of(Integer.parseInt(version.substring(0, 4)), Integer.parseInt(version.substring(4)));
        return !asked.isAfter(NEWEST) && asked.isAfter(NEWEST.minusMonths(VERSIONS));
    }

    static Answer refuse(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> {
                var answer = new ApiError(
                                429,
                                "TOO_MANY_REQUESTS",
                                "Resource level throttle limit for calls to this resource is reached.")
                        .answer();
                yield throttled
                        .retryAfter()
                        .map(wait -> answer.with("Retry-After", Long.toString(wait.toSeconds())))
                        .orElse(answer);
            }
            case Refusal.SignedOut _ -> ApiError.invalidToken().answer();
            case Refusal.OutOfOrder(int status) ->
                new ApiError(status, "INTERNAL_SERVER_ERROR", "Internal Server Error").answer();
            case Refusal.Unknown _ -> new ApiError(404, "RESOURCE_NOT_FOUND", "No virtual resource found").answer();
            case Refusal.Unreadable(String why) ->
                ApiError.bad("INVALID_BODY", why).answer();
            case Refusal.TooLarge _ ->
                new ApiError(413, "REQUEST_ENTITY_TOO_LARGE", "The request is too large").answer();
        };
    }
}
