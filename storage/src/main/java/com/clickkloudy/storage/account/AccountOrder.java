package com.clickkloudy.storage.account;

import com.clickkloudy.model.platform.PlatformId;
import java.util.Set;

/// In which order accounts are listed; where that leaves it open, by name.
///
/// @param ending platforms whose sign-ins end unless a person renews them
public record AccountOrder(By by, Set<PlatformId> ending) {
    public AccountOrder {
        ending = Set.copyOf(ending);
    }

    /// The usual one: worst health first.
    public static AccountOrder usual() {
        return new AccountOrder(By.HEALTH, Set.of());
    }

    public enum By {
        /// Worst first.
        HEALTH,
        NAME,
        PLATFORM,
        /// Newest first.
        CONNECTED,
        /// What ends soonest first, what does not end last.
        SIGN_IN_END
    }
}
