package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The members. The ledger knows them by name, the API by `urn:li:person:` and an id.
final class Members {
    private final World world;

    Members(World world) {
        this.world = world;
    }

    List<Credentials> open(Opening opening) {
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> member(opening.prefix() + number))
                .map(member -> credentials(member.account()))
                .toList();
    }

    /// The member of that name, made where there is none.
    Entry member(String name) {
        return world.book()
                .alone(
                        name,
                        () -> world.book()
                                .account(name)
                                .orElseGet(() -> world.book()
                                        .enter(Fact.of(
                                                What.ACCOUNT, name, world.seal().secret("member " + name, 10)))));
    }

    static String urn(Entry member) {
        return "urn:li:person:" + member.id();
    }

    List<String> names() {
        return world.book().accounts().stream().map(Entry::account).toList();
    }

    private Entry required(String name) {
        return world.book().account(name).orElseThrow(() -> new IllegalArgumentException("no such account: " + name));
    }

    Credentials credentials(String account) {
        Entry member = required(account);
        return new Credentials(
                world.slug(),
                account,
                Json.object(
                        "username", account,
                        "id", member.id(),
                        "clientId", App.OPEN.id(),
                        "clientSecret", App.OPEN.secret(),
                        "page", world.url(profile(member).path())));
    }

    /// The member removes our application.
    Credentials revoke(String account) {
        world.book().enter(Fact.of(What.REVOKED, required(account).account(), account));
        return credentials(account);
    }

    Profile profile(Entry member) {
        return new Profile(member.account(), "Member " + member.account(), member.account(), "/in/" + member.account());
    }

    List<Profile> profiles() {
        return world.book().accounts().stream().map(this::profile).toList();
    }

    Map<String, @Nullable Object> json(Entry member) {
        return Json.object(
                "sub", member.id(),
                "name", "Member " + member.account(),
                "given_name", "Member",
                "family_name", member.account(),
                "picture", world.url("/in/" + member.account() + "/avatar.svg"),
                "locale", Json.object("country", "US", "language", "en"));
    }
}
