package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.PostState;
import java.time.Instant;
import java.util.Optional;

/// The answer to whoever asks to send a post.
public sealed interface Claim {
    /// Go: the attempt is written down, and it is this caller's.
    ///
    /// @param prepared what the post was prepared with
    /// @param probe true if its platform failed before, and this one post tries whether it is back
    record Granted(Attempt attempt, Optional<String> prepared, boolean probe) implements Claim {}

    /// An earlier attempt was begun and its outcome was never written down: do not send.
    record Unknown(Attempt attempt) implements Claim {}

    /// The platform has said yes before and is at work.
    record Accepted(Attempt attempt) implements Claim {}

    /// Not now: a gate, a newer version, a hold.
    ///
    /// @param until the end of a hold; the post waits for it. Empty where a command decides.
    record Held(Optional<Instant> until, String why) implements Claim {}

    /// It has left, or will never leave.
    record Ended(PostState state) implements Claim {}

    /// Its time has passed; the post is parked for a person now.
    record Missed(PostRow post) implements Claim {}
}
