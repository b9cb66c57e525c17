package com.clickkloudy.api.account;

import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.AccountFilter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which accounts to list: the parameters of the address.
record AccountQuestion(
        Optional<List<@Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String>> platform,
        Optional<List<AccountHealthState>> status,

        @Parameter(description = "In any of these groups.")
        Optional<@Size(max = AccountGroup.MAX_GROUPS) List<UUID>> group,

        @Parameter(description = "In name, handle or address.")
        Optional<@Size(max = 200) @Pattern(regexp = "\\P{Cc}*", message = "holds what nobody can type") String> q,

        @Parameter(description = "Health is the worst first, connected the newest first, a sign-in's end the soonest.")
        @Schema(defaultValue = "HEALTH")
        Optional<AccountSort> sort,

        Optional<String> cursor,
        @Schema(defaultValue = "50") Optional<@Min(1) @Max(200) Integer> limit) {

    AccountFilter filter() {
        var platforms = platform.orElse(List.of()).stream().map(PlatformId::new).collect(Collectors.toSet());
        return new AccountFilter(
                platforms, AccountHealthState.known(status.orElse(List.of())), Set.copyOf(groups()), q);
    }

    List<GroupId> groups() {
        return group.orElse(List.of()).stream().map(GroupId::new).toList();
    }

    /// Only for healths that no account can be in yet.
    boolean asksForNothing() {
        return status.filter(states -> !states.isEmpty())
                .filter(states -> AccountHealthState.known(states).isEmpty())
                .isPresent();
    }

    AccountSort order() {
        return sort.orElse(AccountSort.HEALTH);
    }

    int most() {
        return limit.orElse(50);
    }
}
