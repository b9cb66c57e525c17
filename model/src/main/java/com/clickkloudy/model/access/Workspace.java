package com.clickkloudy.model.access;

/// A tenant: accounts, media and campaigns of one workspace are invisible to every other.
public record Workspace(WorkspaceId id, String name) {
    public Workspace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A workspace needs a name.");
        }
    }
}
