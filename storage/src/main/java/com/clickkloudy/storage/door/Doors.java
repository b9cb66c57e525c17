package com.clickkloudy.storage.door;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Pull;
import java.time.Duration;
import java.util.Optional;

/// Doors by which platforms come in for one file of one post, without signing in. Whoever knows a door's key may come
/// in, so that nobody can guess one, and it is kept nowhere. A door is shut
/// - while its post is cancelled, skipped or failed, or says something else by now;
/// - once its post is out for as long as its platform needs the file;
/// - for ever when somebody closes it, or its longest time is over.
public interface Doors {
    /// A post goes out, or ends, within that time.
    Duration LONGEST_WAIT = Duration.ofDays(45);

    /// @param pull how the post's platform fetches files
    /// @return the key, as it may stand in an address; it cannot be had a second time
    /// @throws IllegalArgumentException if the workspace has no such post
    Secret open(WorkspaceId workspace, PostId post, Behind file, Pull pull);

    /// Without a workspace: the key is all that a platform brings.
    ///
    /// @return what is behind the door; empty where it is shut, or where there is none
    Optional<Found> find(String key);

    /// @return how many doors of a post are open
    int open(WorkspaceId workspace, PostId post);

    /// Closes all doors of a post for ever. The files of what is out are then no longer shown at its platform.
    ///
    /// @return how many were not closed before
    int close(WorkspaceId workspace, PostId post);

    /// One file, by its bytes.
    record Behind(Sha256 hash, String type, long bytes) {}

    record Found(WorkspaceId workspace, Behind file) {}
}
