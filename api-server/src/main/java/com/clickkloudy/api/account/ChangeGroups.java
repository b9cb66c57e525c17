package com.clickkloudy.api.account;

import com.clickkloudy.api.audience.NamedAccounts;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.AccountGroups.Answer;
import com.clickkloudy.storage.account.AccountGroups.Edit;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes, changes and forgets groups of accounts.
@Component
final class ChangeGroups {
    private final AccountGroups groups;
    private final NamedAccounts accounts;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    ChangeGroups(AccountGroups groups, NamedAccounts accounts, Clock clock) {
        this.groups = groups;
        this.accounts = accounts;
        this.clock = clock;
    }

    GroupId create(WorkspaceId workspace, GroupRequest request) {
        var members = members(workspace, request.accountIds().orElse(List.of()));
        var name = request.name().strip();
        var group = new AccountGroup(new GroupId(ids.generate()), workspace, name, 1, clock.instant());
        answer(groups.add(group, members));
        return group.id();
    }

    void edit(AccountGroup group, GroupChange change) {
        var members = change.accountIds().map(chosen -> members(group.workspace(), chosen));
        var name = change.name().map(String::strip);
        if (name.filter(String::isEmpty).isPresent()) {
            throw Refusal.invalid(new FieldError("/name", "This must not be blank."));
        }
        var edit = new Edit(name, members);
        answer(groups.edit(group.workspace(), group.id(), edit, group.revision()));
    }

    void delete(AccountGroup group) {
        answer(groups.delete(group.workspace(), group.id(), group.revision()));
    }

    private List<AccountId> members(WorkspaceId workspace, List<UUID> chosen) {
        return accounts.find(workspace, chosen, "/accountIds").stream()
                .map(Account::id)
                .distinct()
                .toList();
    }

    private static void answer(Answer answer) {
        switch (answer) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
            case NAME_TAKEN ->
                throw Refusal.invalid(new FieldError("/name", "Another group is called so. Choose another name."));
            case FULL ->
                throw Refusal.conflict(
                        "too_many_groups",
                        "A workspace has at most " + AccountGroup.MAX_GROUPS + " groups. Delete one first.");
            case IN_USE ->
                throw Refusal.conflict("in_use", "A series posts to this group. Change or end the series first.");
        }
    }
}
