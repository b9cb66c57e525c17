package com.clickkloudy.api.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformId;

/// How a way over a platform's sign-in page ended.
sealed interface Finished {
    record Well(WorkspaceId workspace, int accounts) implements Finished {}

    /// @param code stable, of [ConnectFailure]
    record Badly(WorkspaceId workspace, PlatformId platform, String code) implements Finished {}
}
