package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What Slack means by `"ok": false`.
final class SlackRefusals {
    private static final Duration USUAL_WAIT = Duration.ofSeconds(60);

    private static final Set<String> SIGNED_OUT = Set.of(
            "invalid_auth",
            "token_expired",
            "token_revoked",
            "account_inactive",
            "not_authed",
            "invalid_refresh_token",
            "team_access_not_granted",
            "org_login_required",
            "no_permission",
            "not_allowed_token_type");
    private static final Set<String> CHANNEL = Set.of(
            "channel_not_found",
            "not_in_channel",
            "is_archived",
            "invalid_channel",
            "posting_to_channel_denied",
            "channel_is_limited_access");
    /// Something of what was asked for may have been done.
    private static final Set<String> DOUBTFUL = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "external_channel_migrating",
            "team_added_to_org");
    private static final Set<String> TEXT =
            Set.of("msg_too_long", "no_text", "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");
    private static final Set<String> FILES = Set.of(
            "file_type_not_allowed",
            "file_uploads_disabled",
            "file_uploads_except_images_disabled",
            "file_upload_size_restricted",
            "storage_limit_reached",
            "blocked_file_type",
            "alt_txt_too_large",
            "file_not_found",
            "file_deleted",
            "file_update_failed");

    private SlackRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        var answer = reply.json();
        if (answer.get("/ok").filter(ok -> ok.toString().equals("false")).isEmpty()) {
            return Optional.empty();
        }
        var code = answer.text("/error")
                .filter(said -> said.matches("[a-z0-9_]{1,80}"))
                .orElse("");
        if (reply.status() == 429 || reply.status() >= 500 || DOUBTFUL.contains(code) || code.isEmpty()) {
            return Optional.empty();
        }
        if (code.equals("ratelimited") || code.equals("rate_limited")) {
            return Optional.of(throttled(reply));
        }
        return Optional.of(meaning(code, answer.text("/needed").orElse("")));
    }

    /// While looking for a file, one that is not known is an answer.
    static Optional<Failure> meaningOfLook(Reply reply) {
        return reply.text("/error").filter("file_not_found"::equals).isPresent() ? Optional.empty() : meaning(reply);
    }

    /// Of a message that was published, that it is not known is an answer.
    static Optional<Failure> meaningOfMessage(Reply reply) {
        return isOfNoMessage(reply) ? Optional.empty() : meaning(reply);
    }

    static boolean isOfNoMessage(Reply reply) {
        return reply.text("/error").filter("message_not_found"::equals).isPresent();
    }

    private static Failure meaning(String code, String needed) {
        if (SIGNED_OUT.contains(code)) {
            return new Failure.SignedOut("Slack does not take the token any more. Connect the channel again.");
        }
        if (code.equals("missing_scope")) {
            return new Failure.Forbidden("The app lacks the scope " + needed.replaceAll("[^a-z:._,]", "")
                    + ". Add it on the app's page, install the app again, then connect again.");
        }
        if (CHANNEL.contains(code) || code.startsWith("restricted_action")) {
            return new Failure.Forbidden("Slack does not let the app post in the channel (" + code
                    + "). Invite it there with /invite, or ask an administrator, then connect again.");
        }
        if (TEXT.contains(code)) {
            return refused(Optional.of("/text"), code);
        }
        return refused(Optional.of("/media").filter(any -> FILES.contains(code)), code);
    }

    private static Failure refused(Optional<String> field, String code) {
        return new Failure.Refused(field, "Slack says: " + code.replace('_', ' ') + ".");
    }

    private static Failure throttled(Reply reply) {
        var wait = reply.header("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Integer.parseInt(seconds))))
                .orElse(USUAL_WAIT);
        return new Failure.Throttled(wait, "Slack asks to write more slowly.");
    }
}
