package com.clickkloudy.storage.event;

import com.clickkloudy.model.access.WorkspaceId;
import java.util.Map;
import java.util.UUID;

/// Something that happened to a thing of a workspace.
///
/// @param kind such as `post.published`
/// @param facts small and for machines; never a secret, never a text that somebody wrote
public record Event(WorkspaceId workspace, String kind, UUID subject, Map<String, String> facts) {
    public Event {
        facts = Map.copyOf(facts);
    }

    public static Event of(WorkspaceId workspace, String kind, UUID subject) {
        return new Event(workspace, kind, subject, Map.of());
    }
}
