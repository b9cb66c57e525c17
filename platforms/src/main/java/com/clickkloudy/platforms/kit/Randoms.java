package com.clickkloudy.platforms.kit;

import java.security.SecureRandom;
import java.util.Base64;

/// Texts that nobody can guess.
final class Randoms {
    private Randoms() {}

    /// @return 43 characters that may stand in an address: 32 random bytes
    static String text(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
