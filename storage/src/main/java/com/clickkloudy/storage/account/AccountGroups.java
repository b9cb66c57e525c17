package com.clickkloudy.storage.account;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.page.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The groups of accounts of a workspace. What is another workspace's is absent.
public interface AccountGroups {
    /// @param accounts of the same workspace
    Answer add(AccountGroup group, Collection<AccountId> accounts);

    Optional<Sized> find(WorkspaceId workspace, GroupId id);

    /// By name.
    ///
    /// @throws com.clickkloudy.storage.page.BadCursor if the cursor is none of this list
    Page<Sized> page(WorkspaceId workspace, Optional<String> cursor, int limit);

    /// @return those of these that the workspace has, with how many are in them and not disconnected
    Map<GroupId, Integer> sizes(WorkspaceId workspace, Collection<GroupId> ids);

    /// @return who is in it and not disconnected, by name
    List<AccountId> accounts(WorkspaceId workspace, GroupId id);

    /// @param revision the one the change was made on
    Answer edit(WorkspaceId workspace, GroupId id, Edit edit, long revision);

    /// Puts accounts into it beside those that are; nothing changes where they are in it already.
    ///
    /// @return FULL where it would have more than [AccountGroup#MAX_ACCOUNTS]
    Answer join(WorkspaceId workspace, GroupId id, Collection<AccountId> accounts);

    /// Forgets it; its accounts stay.
    ///
    /// @param revision the one the decision was made on
    Answer delete(WorkspaceId workspace, GroupId id, long revision);

    /// @param accounts who is in it from now on; whoever is disconnected stays in it beside them
    record Edit(Optional<String> name, Optional<List<AccountId>> accounts) {
        public Edit {
            accounts = accounts.map(List::copyOf);
        }
    }

    /// @param accounts how many are in it and not disconnected
    record Sized(AccountGroup group, int accounts) {}

    /// What a change came to.
    enum Answer {
        DONE,
        ABSENT,
        /// Somebody else changed it in between.
        STALE,
        /// Another group is called so.
        NAME_TAKEN,
        /// There are as many as there may be.
        FULL,
        /// A series that has not ended posts to it.
        IN_USE
    }
}
