package com.clickkloudy.storage.access.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import com.clickkloudy.storage.access.SignInTries;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Five tries are free; each further one waits twice as long as the one before, from a second to a quarter of an hour.
/// A day without a try starts anew.
record SignInTriesJdbc(JdbcClient jdbc) implements SignInTries {
    private static final String WAIT = "case when tries < 5 then 0 else least(power(2, least(tries - 5, 10)), 900) end";
    private static final String COUNT = """
            insert into sign_in_tries as known (fingerprint, tries, last_at) values (?, 1, clock_timestamp())
            on conflict (fingerprint) do update set tries = known.tries + 1, last_at = clock_timestamp()
            where clock_timestamp() >= known.last_at + make_interval(secs => %s)""".formatted(WAIT.replace("tries", "known.tries"));
    private static final String LEFT = """
            select extract(epoch from last_at - clock_timestamp()) + %s from sign_in_tries where fingerprint = ?""".formatted(WAIT);

    @Override
    public Duration begin(String who) {
        forgetOld();
        var counted = jdbc.sql(COUNT).param(fingerprint(who)).update();
        return counted == 1 ? Duration.ZERO : left(who);
    }

    private Duration left(String who) {
        var seconds = jdbc.sql(LEFT)
                .param(fingerprint(who))
                .query(Double.class)
                .optional()
                .orElse(0.0);
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
    }

    @Override
    public void succeeded(String who) {
        jdbc.sql("delete from sign_in_tries where fingerprint = ?")
                .param(fingerprint(who))
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from sign_in_tries where last_at < now() - interval '1 day'")
                .update();
    }

    private static byte[] fingerprint(String who) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(who.toLowerCase(ROOT).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
