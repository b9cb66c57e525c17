package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What Tumblr refuses as a whole, and how much a day may hold. Requests count for the application, the rest for users.
final class Walls {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    static final Limit REQUESTS_OF_HOUR = Limit.of(1000, HOUR);
    static final Limit REQUESTS_OF_DAY = Limit.of(5000, DAY);
    static final Limit POSTS = Limit.of(250, DAY);
    static final Limit IMAGES = Limit.of(250, DAY);
    static final Limit VIDEOS = Limit.of(20, DAY);

    private Walls() {}

    static List<Toll> tolls(Call call, String user) {
        var tolls = new ArrayList<Toll>();
        if (call.operation().kind() == Kind.PAGE) {
            return tolls;
        }
        tolls.add(new Toll("hour", Grants.CLIENT, 1, REQUESTS_OF_HOUR));
        tolls.add(new Toll("day", Grants.CLIENT, 1, REQUESTS_OF_DAY));
        if (call.operation().kind() == Kind.PUBLISH) {
            var files = call.params().files().values();
            long films = files.stream()
                    .filter(file -> file.type().startsWith("video/"))
                    .count();
            long images = files.stream()
                    .filter(file -> file.type().startsWith("image/"))
                    .count();
            tolls.add(new Toll("posts", user, 1, POSTS));
            tolls.add(new Toll("images", user, images, IMAGES));
            tolls.add(new Toll("videos", user, films, VIDEOS));
        }
        return tolls;
    }

    static Map<String, String> headers(Standing standing, Instant now) {
        return switch (standing.name()) {
            case "hour", "day" ->
                headers(
                        "Per" + standing.name(),
                        standing.limit().amount(),
                        standing.remaining(),
                        standing.secondsUntilReset(now));
            default -> Map.of();
        };
    }

    private static Map<String, String> headers(String window, long limit, long remaining, long seconds) {
        String name = "X-Ratelimit-" + window + "-";
        return Map.of(
                name + "Limit", Long.toString(limit),
                name + "Remaining", Long.toString(remaining),
                name + "Reset", Long.toString(seconds));
    }

    static Answer refuse(Refusal refusal, Instant now) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> throttled(throttled, now);
            case Refusal.SignedOut _ -> ApiError.unauthorized().answer();
            case Refusal.OutOfOrder(int status) ->
                new ApiError(status, 0, "Something went wrong. Give it another try.").answer();
            case Refusal.Unknown _ -> ApiError.notFound().answer();
            case Refusal.Unreadable(String why) -> ApiError.badContent(why).answer();
            case Refusal.TooLarge _ -> new ApiError(413, 0, "The request is too large").answer();
        };
    }

    private static Answer throttled(Refusal.Throttled throttled, Instant now) {
        var answer = new ApiError(429, 0, "Limit Exceeded").answer();
        if (throttled.standing().isPresent()) {
            var standing = throttled.standing().get();
            return switch (standing.name()) {
                case "posts" -> new ApiError(403, 8023, "You have reached your limit of posts for today").answer();
                case "images" -> new ApiError(403, 8004, "You have reached your limit of uploads for today").answer();
                case "videos" -> new ApiError(403, 8011, "You have reached your limit of videos for today").answer();
                default -> answer.with(headers(standing, now));
            };
        }
        return throttled
                .retryAfter()
                .map(wait -> answer.with(headers("Perhour", REQUESTS_OF_HOUR.amount(), 0, wait.toSeconds())))
                .orElse(answer);
    }
}
