package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What LinkedIn means by its refusals
/// (https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling, 2026-11-22).
final class LinkedinRefusals {
    /// LinkedIn names no time; most of its limits are those of a day.
    private static final Duration SLOWER = Duration.ofMinutes(5);

    private static final Duration PROCESSING = Duration.ofSeconds(10);
    private static final Pattern THERE = Pattern.compile("urn:li:(?:share|ugcPost|activity):[0-9]{1,25}");

    private LinkedinRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 400, 422 -> ofContent(codes(reply));
            case 401 -> Optional.of(signedOut());
            case 403 -> Optional.of(new Failure.Forbidden(forbidden(reply)));
            case 409 ->
                Optional.of(new Failure.Ambiguous("LinkedIn was at work on the same post. Look whether it is out."));
            case 426 ->
                Optional.of(refused(
                        Optional.empty(),
                        "LinkedIn no longer serves the version of its interface that this installation speaks. Whoever"
                                + " runs it has to update it."));
            case 429 ->
                Optional.<Failure>of(
                                new Failure.Throttled(SLOWER, "LinkedIn asks to wait: a limit of today is used up."))
                        .filter(unsaid -> reply.header("Retry-After").isEmpty());
            default -> Optional.empty();
        };
    }

    static Failure signedOut() {
        return new Failure.SignedOut("LinkedIn no longer takes this sign-in. Connect the account again.");
    }

    private static String forbidden(Reply reply) {
        return "LinkedIn does not allow this"
                + reply.text("/message").map(said -> " (" + said + ")").orElse("")
                + ". Check the products of the app, then connect the account again.";
    }

    private static Optional<Failure> ofContent(List<String> codes) {
        if (codes.contains("MEDIA_ASSET_WAITING_UPLOAD") || codes.contains("MEDIA_ASSET_PROCESSING")) {
            return Optional.of(new Failure.Throttled(PROCESSING, "LinkedIn is still at work on the files."));
        }
        if (codes.contains("MEDIA_ASSET_PROCESSING_FAILED")
                || codes.contains("INVALID_IMAGE_ID")
                || codes.contains("INVALID_VIDEO_ID")) {
            return Optional.of(refused(Optional.of("/media"), "LinkedIn could not read a file. Use another one."));
        }
        return Optional.empty();
    }

    private static Failure refused(Optional<String> field, String message) {
        return new Failure.Refused(field, message);
    }

    private static List<String> codes(Reply reply) {
        var said = reply.json();
        var inputs = said.list("/errorDetails/inputErrors").stream().flatMap(error -> error.text("/code").stream());
        return Stream.concat(said.text("/code").stream(), inputs).toList();
    }

    /// @return whether the address for an upload is no longer good
    static boolean hasEnded(Reply reply) {
        return reply.status() == 400 && codes(reply).contains("EXPIRED_UPLOAD_URL");
    }

    /// @return whether LinkedIn takes the post for a repetition of another; nothing was posted then
    static boolean isRepetition(Reply reply) {
        return reply.status() == 422 && codes(reply).contains("DUPLICATE_POST");
    }

    /// @return the post that is there already
    static Optional<String> original(Reply reply) {
        var there = THERE.matcher(reply.body());
        return there.find() ? Optional.of(there.group()) : Optional.empty();
    }
}
