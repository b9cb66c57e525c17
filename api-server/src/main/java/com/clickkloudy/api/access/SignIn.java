package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.People.Known;
import com.clickkloudy.storage.access.Person;
import com.clickkloudy.storage.access.SignInTries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Tells who somebody is by user name and password, no faster for whoever guesses.
@Component
final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final People people;
    private final Passwords passwords;
    private final SignInTries tries;

    SignIn(People people, Passwords passwords, SignInTries tries) {
        this.people = people;
        this.passwords = passwords;
        this.tries = tries;
    }

    /// @throws Refusal 401 if user name or password is wrong, which of the two is not told; 429 after too many tries
    Person check(String username, Secret password, String address) {
        var who = username + "\n" + address;
        begin(who);
        var known = people.byUsername(username);
        if (!known.map(person -> passwords.matches(password, person.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password))) {
            LOG.info("A sign-in was refused. address={}", address);
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "sign_in_refused", "User name or password is wrong.");
        }
        tries.succeeded(who);
        return known.map(Known::person).orElseThrow();
    }

    void begin(String who) {
        var wait = tries.begin(who);
        if (!wait.isZero()) {
            throw Refusal.tooMany(
                    "too_many_tries", "Too many tries. Wait " + wait.toSeconds() + " s, then try again.", wait);
        }
    }
}
