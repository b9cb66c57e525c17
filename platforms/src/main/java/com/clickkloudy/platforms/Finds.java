package com.clickkloudy.platforms;

import com.clickkloudy.model.campaign.post.Remote;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Can look whether a post is out.
public interface Finds extends Publishes {
    /// @param state what the post was prepared with
    /// @param since the first time that it was sent
    Found find(Job job, Optional<String> state, Instant since);

    /// What a look brought.
    sealed interface Found {
        record There(Remote remote) implements Found {}

        /// Looked, and it is not there; the platform may list late, so one look is no proof.
        record Absent() implements Found {}

        /// Could not look now.
        record Later(Duration after) implements Found {}

        /// Looking cannot tell.
        record Unknowable() implements Found {}
    }
}
