package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.page.Page;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The accounts of a workspace. A disconnected one is still found by its id, and is in no list.
public interface Accounts {
    Optional<Account> find(WorkspaceId workspace, AccountId id);

    /// @return those that exist in this workspace, in no order
    List<Account> findAll(WorkspaceId workspace, Collection<AccountId> ids);

    /// @return every account of these platforms that has not been disconnected, in no order
    List<Account> ofPlatforms(WorkspaceId workspace, Collection<PlatformId> platforms);

    /// @return every account of these groups that has not been disconnected, each once, by name
    List<Account> ofGroups(WorkspaceId workspace, Collection<GroupId> groups);

    Optional<AccountStanding> standing(WorkspaceId workspace, AccountId id);

    /// @throws com.clickkloudy.storage.page.BadCursor if the cursor is none of a list in this order
    Page<AccountStanding> list(
            WorkspaceId workspace, AccountFilter filter, AccountOrder order, Optional<String> cursor, int limit);

    int count(WorkspaceId workspace, AccountFilter filter);

    AccountFigures figures(WorkspaceId workspace);

    /// Notes accounts that were just connected, all or none. One that is known keeps its id and its history.
    ///
    /// @return in the given order
    List<Account> connect(WorkspaceId workspace, List<Connection> connections);

    /// Forgets an account's secrets; its history stays.
    ///
    /// @return false if there is no such account, or if it was disconnected before
    boolean disconnect(WorkspaceId workspace, AccountId id);

    /// Notes where an account's readers are; campaigns at each account's own time go by it.
    ///
    /// @return false if there is no such account
    boolean setZone(WorkspaceId workspace, AccountId id, Optional<ZoneId> zone);

    /// Notes that the platform no longer takes our sign-in.
    ///
    /// @param reason a sentence for people
    /// @return true for the one call that changed it; only that one left an event
    boolean markSignedOut(WorkspaceId workspace, AccountId id, String reason);

    /// Notes that the platform could not be asked about the account; it counts as reached again with the next
    /// description.
    void markUnreached(WorkspaceId workspace, AccountId id);

    /// Notes how the account is now, as its platform just told.
    void saveDescription(WorkspaceId workspace, AccountId id, Description description);
}
