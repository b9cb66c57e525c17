package com.clickkloudy.storage.account;

import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Map;

/// One registration of ours at a platform, without its secrets.
///
/// @param facts what may be shown, such as the client id
/// @param revision counts every change
/// @param automatic true if connecting an account made it, not a person
/// @param shared true if all workspaces of the installation may connect by it
/// @param own false if another workspace shares it
/// @param accounts how many were connected by it; where it is not the workspace's own, of this workspace alone
public record PlatformApp(
        PlatformAppId id,
        PlatformId platform,
        String name,
        long revision,
        Map<String, String> facts,
        boolean automatic,
        boolean shared,
        boolean own,
        int accounts,
        Instant createdAt) {
    public PlatformApp {
        facts = Map.copyOf(facts);
    }
}
