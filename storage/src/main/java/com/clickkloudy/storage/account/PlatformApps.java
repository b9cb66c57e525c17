package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A workspace's registrations as a client at platforms, or at single servers of them, and those that other workspaces
/// of the installation share. Their secrets rest sealed.
public interface PlatformApps {
    /// @return the one that connecting made at that server
    Optional<Registered> find(WorkspaceId workspace, PlatformId platform, String registration);

    /// Keeps what connecting made at a server, in place of what was there.
    PlatformAppId save(WorkspaceId workspace, PlatformId platform, String registration, Credentials credentials);

    /// Keeps what a person registered.
    void add(WorkspaceId workspace, NewApp app);

    /// @return with its secrets; empty if the workspace may not use it
    Optional<Registered> open(WorkspaceId workspace, PlatformAppId id);

    Optional<PlatformApp> find(WorkspaceId workspace, PlatformAppId id);

    /// @return what a person may choose from when connecting an account of this platform, by name
    List<PlatformApp> choices(WorkspaceId workspace, PlatformId platform);

    /// @return by platform, then by name
    /// @throws com.clickkloudy.storage.page.BadCursor if the cursor is none of this list
    Page<PlatformApp> list(WorkspaceId workspace, Optional<PlatformId> platform, Optional<String> cursor, int limit);

    /// What its new secrets are, the accounts that were connected by it hold from now on too.
    ///
    /// @param revision the one the change was made on
    /// @return false if it is not the workspace's own, or if somebody else changed it in between
    boolean change(WorkspaceId workspace, PlatformAppId id, Change change, long revision);

    /// Forgets it, unless accounts depend on it.
    ///
    /// @return false if it is not the workspace's own, or if accounts depend on it
    boolean remove(WorkspaceId workspace, PlatformAppId id);

    /// @param secrets in place of those of the same names
    record Change(Optional<String> name, Map<String, Secret> secrets) {
        public Change {
            secrets = Map.copyOf(secrets);
        }
    }

    record NewApp(PlatformAppId id, PlatformId platform, String name, boolean shared, Credentials credentials) {}

    record Registered(PlatformAppId id, PlatformId platform, Credentials credentials) {}
}
