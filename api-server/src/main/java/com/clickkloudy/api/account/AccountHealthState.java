package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountHealth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// How an account is, worst first, as the API says it. A client has to know all of them; an account is in one of those
/// that [AccountHealth] knows.
@Schema(name = "AccountHealthState", enumAsRef = true)
enum AccountHealthState {
    SIGNED_OUT,
    NOT_REACHED,
    AT_LIMIT,
    EXPIRES_SOON,
    HEALTHY,
    SWITCHED_OFF;

    static AccountHealthState of(AccountHealth health) {
        return switch (health) {
            case SIGNED_OUT -> SIGNED_OUT;
            case NOT_REACHED -> NOT_REACHED;
            case EXPIRES_SOON -> EXPIRES_SOON;
            case HEALTHY -> HEALTHY;
        };
    }

    static Set<AccountHealth> known(Collection<AccountHealthState> states) {
        return Set.of(AccountHealth.values()).stream()
                .filter(health -> states.contains(of(health)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
