package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.world.Refusal;

/// What a site and its host refuse. Core limits no requests; a host that does answers in HTML.
final class Walls {
    private Walls() {}

    static Answer refuse(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Throttled(var standing, var retryAfter) -> {
                Answer page = page(429, "429 Too Many Requests");
                yield retryAfter
                        .map(wait -> page.with("Retry-After", Long.toString(wait.toSeconds())))
                        .orElse(page);
            }
            case Refusal.SignedOut _ ->
                new RestError(401, "rest_not_logged_in", "You are not currently logged in.").answer();
            case Refusal.OutOfOrder(int status)
            when status == 503 -> page(503, "Briefly unavailable for scheduled maintenance. Check back in a minute.");
            case Refusal.OutOfOrder(int status)
            when status == 500 ->
                new RestError(500, "internal_server_error", "<p>There has been a critical error on this website.</p>")
                        .answer();
            case Refusal.OutOfOrder(int status) -> page(status, "Bad Gateway");
            case Refusal.Unknown _ ->
                new RestError(404, "rest_no_route", "No route was found matching the URL and request method.").answer();
            case Refusal.Unreadable(String why) -> new RestError(400, "rest_invalid_json", why).answer();
            case Refusal.TooLarge _ -> tooLarge();
        };
    }

    static Answer tooLarge() {
        return page(413, "413 Request Entity Too Large");
    }

    private static Answer page(int status, String words) {
        return Answer.html(status, "<html><head><title>" + words + "</title></head><body>" + words + "</body></html>");
    }
}
