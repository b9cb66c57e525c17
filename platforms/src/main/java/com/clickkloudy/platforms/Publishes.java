package com.clickkloudy.platforms;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import java.time.Duration;
import java.util.Optional;

/// Brings posts out, in two steps: what may be repeated, and the one call that may not.
public interface Publishes extends Connector {
    /// @return true if something has to be done before the call that publishes; by default, where there are files
    default boolean prepares(Job job) {
        return !job.files().isEmpty();
    }

    /// Uploads, drafts, containers. May be repeated freely, also after it was cut off anywhere.
    ///
    /// @param before what an earlier call returned; opaque to everybody else
    Prepared prepare(Job job, Optional<String> before);

    /// The one irreversible call; carries the post's key.
    ///
    /// @param state what [#prepare] was ready with; empty where nothing had to be prepared
    Outcome publish(Job job, Optional<String> state);

    /// How far the preparation has come.
    sealed interface Prepared {
        record Ready(String state) implements Prepared {}

        /// @param lookAgain when to call again
        record NotYet(String state, Duration lookAgain) implements Prepared {}

        record Failed(Failure failure) implements Prepared {}
    }

    /// What came of the call.
    sealed interface Outcome {
        record Published(Remote remote) implements Outcome {}

        /// The platform said yes and is still at work; it can no longer be taken back by not asking again.
        record Accepted(String state, Duration lookAgain) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}
    }
}
