package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import java.time.Duration;

/// Counts posts that should have left and are neither out, nor parked, nor given up. What a person holds back, by a
/// pause or a cancel, is not late.
public interface Lateness {
    /// @param margin how long after its time a post is late
    int count(WorkspaceId workspace, Duration margin);

    /// The same over all workspaces.
    int count(Duration margin);
}
