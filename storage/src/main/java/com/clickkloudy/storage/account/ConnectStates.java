package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Duration;
import java.util.Optional;

/// What waits while a person is at a platform's sign-in page, or shows there whose a channel is.
public interface ConnectStates {
    /// How long a person may take there.
    Duration LIFETIME = Duration.ofMinutes(10);

    /// @param token what the platform sends along when the person comes back
    void keep(WorkspaceId workspace, PersonId person, String token, Waiting waiting);

    /// Leaves it where it is.
    ///
    /// @return what [#take] would give
    Optional<Taken> look(PersonId person, String token);

    /// Takes it out: a second call with the same token finds nothing. Without a workspace, because the platform's page
    /// does not carry it; the person is checked instead.
    Optional<Taken> take(PersonId person, String token);

    /// @param state what the connector goes on with
    /// @param app our registration by which the person signs in, where by one
    record Waiting(PlatformId platform, Secret state, Optional<PlatformAppId> app) {}

    record Taken(WorkspaceId workspace, Waiting waiting) {}
}
