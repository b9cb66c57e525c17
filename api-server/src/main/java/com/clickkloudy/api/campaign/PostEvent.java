package com.clickkloudy.api.campaign;

import com.clickkloudy.storage.campaign.Posts.Happening;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

@Schema(description = "One line of a post's record.")
record PostEvent(
        Instant at,
        What what,
        String sentence,

        @Schema(description = "Number of the attempt concerned.")
        Optional<Integer> attempt,

        @Schema(
                description = "What a look brought.",
                allowableValues = {"ABSENT", "UNKNOWABLE"})
        Optional<String> found) {
    enum What {
        PLANNED("Planned."),
        SENT("Sent."),
        ACCEPTED("The platform has accepted it and is at work."),
        PUBLISHED("Published."),
        WAITING("It waits."),
        NO_ANSWER("No answer that can be believed."),
        LOOKED("Looked for it."),
        REFUSED("The platform refused it."),
        PARKED("It needs a decision."),
        RETRIED("A person lets it leave again."),
        SKIPPED("A person skipped it."),
        CANCELLED("Cancelled before it left."),
        FAILED("Failed for good.");

        private final String sentence;

        What(String sentence) {
            this.sentence = sentence;
        }
    }

    static PostEvent of(Happening happening) {
        var what = what(happening);
        return new PostEvent(
                happening.at(),
                what,
                happening.facts().getOrDefault("message", what.sentence),
                Optional.ofNullable(happening.facts().get("attempt")).map(Integer::valueOf),
                found(happening));
    }

    private static Optional<String> found(Happening happening) {
        return happening.kind().equals("post.absent")
                ? Optional.of("ABSENT")
                : Optional.ofNullable(happening.facts().get("found"));
    }

    private static What what(Happening happening) {
        var refused = "REFUSED".equals(happening.facts().get("kind"));
        return switch (happening.kind()) {
            case "post.sent" -> What.SENT;
            case "post.accepted" -> What.ACCEPTED;
            case "post.published" -> What.PUBLISHED;
            case "post.waits" -> What.WAITING;
            case "post.unconfirmed" -> What.NO_ANSWER;
            case "post.looked", "post.absent" -> What.LOOKED;
            case "post.parked" -> refused ? What.REFUSED : What.PARKED;
            case "post.retried" -> What.RETRIED;
            case "post.skipped" -> What.SKIPPED;
            case "post.cancelled" -> What.CANCELLED;
            case "post.failed" -> What.FAILED;
            default -> What.PLANNED;
        };
    }
}
