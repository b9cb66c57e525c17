package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.util.Optional;

/// What servers mean by the errors that they name.
final class BlueskyRefusals {
    /// What is counted by the day is told without saying when the day ends.
    private static final Duration A_WHILE = Duration.ofHours(1);

    private BlueskyRefusals() {}

    static Optional<Failure> meaning(Reply reply) {
        var said = reply.text("/message").orElse("The server refused.");
        return switch (reply.isSuccess() ? "" : reply.text("/error").orElse("")) {
            case "ExpiredToken", "InvalidToken", "AuthMissing" -> Optional.of(new Failure.SignedOut(said));
            case "AccountTakedown", "AccountDeactivated", "RepoTakendown", "RepoSuspended", "RepoDeactivated" ->
                Optional.of(new Failure.Forbidden(said));
            case "BlobNotFound" ->
                Optional.of(new Failure.Refused(
                        Optional.of("/media"), "Bluesky has thrown the uploaded pictures away. Try again."));
            case "DailyLimitExceeded" -> Optional.of(new Failure.Throttled(A_WHILE, said));
            case "UploadForbidden" -> Optional.of(new Failure.Forbidden(said));
            case "invalid_dpop_proof" -> Optional.of(unproven());
            default -> Optional.empty();
        };
    }

    /// The sign-in is as good as before: only the proof was not, which is made anew for every request.
    static Failure unproven() {
        return new Failure.Unreachable("The server did not take the proof that goes with a sign-in. The clock of this"
                + " machine may be wrong.");
    }
}
