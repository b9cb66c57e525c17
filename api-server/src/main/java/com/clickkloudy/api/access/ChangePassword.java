package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.Person;
import com.clickkloudy.storage.access.SignInTries;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Replaces a person's password, and signs out every other browser of theirs.
@Component
final class ChangePassword {
    private final People people;
    private final Passwords passwords;
    private final SignIn signIn;
    private final SignInTries tries;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    ChangePassword(
            People people,
            Passwords passwords,
            SignIn signIn,
            SignInTries tries,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.people = people;
        this.passwords = passwords;
        this.signIn = signIn;
        this.tries = tries;
        this.sessions = sessions;
    }

    void change(Person person, Secret old, Secret wanted) {
        var who = "password of " + person.id();
        signIn.begin(who);
        var hash = people.passwordHash(person.id()).orElseThrow(Refusal::notFound);
        if (!passwords.matches(old, hash)) {
            throw Refusal.invalid(new FieldError("/old", "The old password is wrong."));
        }
        tries.succeeded(who);
        if (old.equals(wanted)) {
            throw Refusal.invalid(new FieldError("/new", "This is the old password. Choose another."));
        }
        if (!people.changePassword(person.id(), hash, passwords.hash(wanted))) {
            throw Refusal.conflict("password_changed", "The password was changed meanwhile. Sign in again.");
        }
    }

    void endOtherSessions(Person person, String current) {
        sessions.findByPrincipalName(person.id().toString()).keySet().stream()
                .filter(id -> !id.equals(current))
                .forEach(sessions::deleteById);
    }
}
