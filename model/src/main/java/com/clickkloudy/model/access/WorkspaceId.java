package com.clickkloudy.model.access;

import java.util.UUID;

/// Names a workspace: a tenant that sees nothing of any other.
public record WorkspaceId(UUID value) {
    public static WorkspaceId of(String text) {
        return new WorkspaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
