package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.platform.Profile;
import java.time.Instant;
import java.util.Optional;

/// A post with what only the engine needs to know of it.
///
/// @param content the number of its content
/// @param stampedAt the time it gives as its own
/// @param prepared what its connector returned while preparing
/// @param preparedAt when the first of it was there
/// @param ready true once nothing is left to prepare
/// @param looks how many times it was looked for and absent
/// @param unreached how many times in a row its platform could not be reached
/// @param resolving true if a workflow of its own stays with it
public record PostRow(
        Post post,
        int content,
        Optional<Instant> stampedAt,
        Optional<String> prepared,
        Optional<Instant> preparedAt,
        boolean ready,
        int looks,
        int unreached,
        boolean resolving,
        Optional<Instant> parkedAt,
        Instant changedAt) {

    /// When it leaves: at its slot, unless it has to wait beyond that.
    public Instant leaves() {
        return post.waitsUntil().filter(post.dueAt()::isBefore).orElse(post.dueAt());
    }

    /// @return false if its platform will have thrown away what was prepared when it leaves, which is not before now
    public boolean lasts(Profile profile, Instant now) {
        var at = leaves().isBefore(now) ? now : leaves();
        return preparedAt.filter(since -> !profile.keeps(since, at)).isEmpty();
    }
}
