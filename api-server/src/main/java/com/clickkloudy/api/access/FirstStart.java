package com.clickkloudy.api.access;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Role;
import com.clickkloudy.model.access.Workspace;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.Schema;
import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.People.Founding;
import com.clickkloudy.storage.access.Person;
import com.fasterxml.uuid.Generators;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Before the first request is taken: brings the database to its shape, and makes the first workspace with its
/// administrator. As long as the one-time password has not been changed, every start gives a new one, because nobody
/// can look the old one up.
@Component
final class FirstStart implements SmartLifecycle {
    private static final String ADMIN = "admin";

    private final Schema schema;
    private final People people;
    private final Passwords passwords;
    private final FirstSignIn firstSignIn;
    private volatile boolean done;

    FirstStart(Schema schema, People people, Passwords passwords, ObjectProvider<FirstSignIn> firstSignIn) {
        this.schema = schema;
        this.people = people;
        this.passwords = passwords;
        this.firstSignIn = firstSignIn.getIfUnique(() -> FirstSignIn.TO_TERMINAL);
    }

    @Override
    public void start() {
        schema.migrate();
        var password = passwords.oneTime();
        var hash = passwords.hash(password);
        if (people.settle(founding(hash)) || people.replaceOneTimePassword(ADMIN, hash)) {
            firstSignIn.given(ADMIN, password);
        }
        done = true;
    }

    private static Founding founding(String hash) {
        var ids = Generators.timeBasedEpochGenerator();
        var workspace = new Workspace(new WorkspaceId(ids.generate()), "Main");
        var person = new Person(new PersonId(ids.generate()), ADMIN, "Administrator", true, true);
        return new Founding(new Membership(workspace, ZoneId.systemDefault(), Role.ADMIN), person, hash);
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /// Early: the web server, and whatever else starts by itself, finds the database in its shape.
    @Override
    public int getPhase() {
        return 0;
    }
}
