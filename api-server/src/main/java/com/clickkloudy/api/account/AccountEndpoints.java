package com.clickkloudy.api.account;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.audience.NamedGroups;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.storage.account.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/accounts")
@Tag(name = "accounts")
final class AccountEndpoints {
    private final Accounts accounts;
    private final NamedGroups groups;
    private final ShowAccounts show;

    AccountEndpoints(Accounts accounts, NamedGroups groups, ShowAccounts show) {
        this.accounts = accounts;
        this.groups = groups;
        this.show = show;
    }

    @GetMapping
    @Operation(summary = "Accounts", description = "Worst health first unless asked otherwise, then by name.")
    AccountPage listAccounts(Member member, @Valid @ParameterObject AccountQuestion question) {
        groups.mustExist(member.workspace(), question.groups());
        if (question.asksForNothing()) {
            return new AccountPage(List.of(), Optional.empty(), 0);
        }
        var filter = question.filter();
        var order = question.order().order();
        var page = accounts.list(member.workspace(), filter, order, question.cursor(), question.most());
        return new AccountPage(
                show.show(member.workspace(), page.items()), page.next(), accounts.count(member.workspace(), filter));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One account")
    AccountAnswer getAccount(Member member, @PathVariable UUID id) {
        var standing = accounts.standing(member.workspace(), new AccountId(id)).orElseThrow(Refusal::notFound);
        return show.show(member.workspace(), List.of(standing)).getFirst();
    }

    @PutMapping("/{id}/zone")
    @Operation(summary = "Say where an account's readers are", description = "Used by `ownTime` of a spread.")
    AccountAnswer setAccountZone(Member member, @PathVariable UUID id, @Valid @RequestBody AccountZone wanted) {
        if (!accounts.setZone(member.workspace(), new AccountId(id), wanted.read())) {
            throw Refusal.notFound();
        }
        return getAccount(member, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Disconnect an account",
            description = "Forgets its secrets. Posts that have not left stay and need a person.")
    void disconnectAccount(Member member, @PathVariable UUID id) {
        var account = new AccountId(id);
        if (accounts.find(member.workspace(), account).isEmpty()) {
            throw Refusal.notFound();
        }
        accounts.disconnect(member.workspace(), account);
    }

    @Schema(name = "AccountPage", description = "One page of accounts.")
    record AccountPage(
            List<AccountAnswer> items,

            @Schema(description = "Cursor of the next page; absent on the last.")
            Optional<String> next,

            @Schema(description = "How many match the filter.")
            int total) {}
}
