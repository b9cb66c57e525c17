package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is needed to speak for an account. Rests sealed, and is opened only for whoever speaks to its platform.
public interface AccountSecrets {
    /// @return empty if there is no such account, or if it was disconnected
    Optional<Credentials> find(WorkspaceId workspace, AccountId id);

    /// @return those of the accounts that exist and were not disconnected
    Map<AccountId, Credentials> findAll(WorkspaceId workspace, Collection<AccountId> ids);

    /// Replaces an account's secrets at once, whatever transaction the caller is in: a platform may already have
    /// forgotten the old ones.
    ///
    /// @return false if there is no such account, or if it was disconnected meanwhile; then nothing is kept
    boolean save(WorkspaceId workspace, AccountId id, Credentials credentials);

    /// Lets one caller of all processes at a time renew an account's secrets; the others wait and are then given what
    /// it saved. Must not be called within a transaction, nor within itself.
    ///
    /// @param work given the secrets as they are once it is alone
    <T> T refreshing(WorkspaceId workspace, AccountId id, Function<Optional<Held>, T> work);

    /// Notes for good that the secrets are about to be handed in; [#save] forgets it. The first time counts.
    void handIn(WorkspaceId workspace, AccountId id);

    /// Forgets that they were handed in: the platform certainly did not take them.
    void handBack(WorkspaceId workspace, AccountId id);

    /// Leaves them alone for a while, unless somebody needs them renewed.
    void putOff(WorkspaceId workspace, AccountId id, Duration wait);

    /// @param handedIn when they were handed in to be renewed, if nobody knows what came of it
    record Held(Credentials credentials, Optional<Instant> handedIn) {}
}
