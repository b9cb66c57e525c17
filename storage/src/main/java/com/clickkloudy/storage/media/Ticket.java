package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.MediaId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The right to send one file, for a short time.
///
/// @param name what the sender calls the file
/// @param media what it became; empty until then
public record Ticket(Id id, WorkspaceId workspace, String name, Instant expiresAt, Optional<MediaId> media) {

    /// Names one ticket of one workspace.
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
