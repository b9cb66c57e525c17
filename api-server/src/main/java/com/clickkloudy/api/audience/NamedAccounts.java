package com.clickkloudy.api.audience;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.storage.account.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds the accounts that a body names. One that is not in the workspace, or was disconnected, is refused at its
/// place.
@Component
public final class NamedAccounts {
    private static final int NAMED = 20;
    private final Accounts accounts;

    NamedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /// @param place the pointer of the list
    /// @return in the given order
    public List<Account> find(WorkspaceId workspace, List<UUID> ids, String place) {
        var found = accounts
                .findAll(workspace, ids.stream().map(AccountId::new).distinct().toList())
                .stream()
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        var wrong = new ArrayList<FieldError>();
        for (var index = 0; index < ids.size() && wrong.size() < NAMED; index++) {
            var account = found.get(ids.get(index));
            if (account == null) {
                wrong.add(new FieldError(place + "/" + index, "This account is not in the workspace."));
            } else if (account.status() == AccountStatus.DISCONNECTED) {
                wrong.add(new FieldError(place + "/" + index, "This account was disconnected."));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong.toArray(FieldError[]::new));
        }
        return ids.stream().map(found::get).toList();
    }
}
