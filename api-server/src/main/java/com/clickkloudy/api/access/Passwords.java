package com.clickkloudy.api.access;

import com.clickkloudy.model.access.Secret;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords with Argon2id, as OWASP recommends it (19 MiB, 2 rounds; read 2026-11-22). A few at a time, because
/// each takes its memory.
@Component
final class Passwords {
    /// Without what is easily taken for something else.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int ONE_TIME_LENGTH = 20;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore atOnce = new Semaphore(4);
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = argon2.encode("the password of nobody");

    String hash(Secret password) {
        return alone(() -> argon2.encode(password.reveal()));
    }

    boolean matches(Secret password, String hash) {
        return alone(() -> argon2.matches(password.reveal(), hash));
    }

    /// Takes as long as [#matches], so that a user name that is not there does not show itself by its speed.
    boolean matchesNobody(Secret password) {
        matches(password, nobodys);
        return false;
    }

    Secret oneTime() {
        var letters = random.ints(ONE_TIME_LENGTH, 0, LETTERS.length()).map(LETTERS::charAt);
        return new Secret(letters.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    private <T> T alone(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
