package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformId;
import java.util.Optional;

/// A workspace's registrations as a client: at a platform, or at one server of it.
public interface PlatformApps {
    Optional<Credentials> find(WorkspaceId workspace, PlatformId platform, String registration);

    void save(WorkspaceId workspace, PlatformId platform, String registration, Credentials credentials);
}
