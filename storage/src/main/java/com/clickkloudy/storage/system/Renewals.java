package com.clickkloudy.storage.system;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import java.util.List;

/// Sign-ins that are to be renewed, in all workspaces. Only the worker may ask.
public interface Renewals {
    /// @return whose time has come, the longest due first
    List<Due> due(int limit);

    record Due(WorkspaceId workspace, AccountId account) {}
}
