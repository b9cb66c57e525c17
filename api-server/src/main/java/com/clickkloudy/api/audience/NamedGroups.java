package com.clickkloudy.api.audience;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.Accounts;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Finds the groups that a request names, with whoever is in them. One that is not in the workspace is refused.
@Component
public final class NamedGroups {
    private static final int NAMED = 20;
    private final AccountGroups groups;
    private final Accounts accounts;

    NamedGroups(AccountGroups groups, Accounts accounts) {
        this.groups = groups;
        this.accounts = accounts;
    }

    /// @param place the pointer of the list
    /// @return in the given order, each as often as it is named
    public List<Named> find(WorkspaceId workspace, List<UUID> ids, String place) {
        var sizes = groups.sizes(workspace, ids.stream().map(GroupId::new).toList());
        var wrong = IntStream.range(0, ids.size())
                .filter(index -> !sizes.containsKey(new GroupId(ids.get(index))))
                .limit(NAMED)
                .mapToObj(index -> new FieldError(place + "/" + index, "This group is not in the workspace."))
                .toArray(FieldError[]::new);
        if (wrong.length > 0) {
            throw Refusal.invalid(wrong);
        }
        return ids.stream()
                .map(GroupId::new)
                .map(id -> new Named(id, sizes.getOrDefault(id, 0)))
                .toList();
    }

    public List<Account> accounts(WorkspaceId workspace, List<Named> named) {
        return accounts.ofGroups(workspace, named.stream().map(Named::id).toList());
    }

    /// @throws Refusal 404 if one of them is not in the workspace
    public void mustExist(WorkspaceId workspace, List<GroupId> ids) {
        if (!groups.sizes(workspace, ids).keySet().containsAll(ids)) {
            throw Refusal.notFound();
        }
    }

    /// @param accounts how many are in it and not disconnected
    public record Named(GroupId id, int accounts) {}
}
