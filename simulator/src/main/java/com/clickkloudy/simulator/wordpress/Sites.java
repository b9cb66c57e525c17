package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// The sites there are, and who may enter.
final class Sites {
    private final World world;

    Sites(World world) {
        this.world = world;
    }

    List<Credentials> open(Opening opening) {
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> opening.prefix() + number)
                .map(this::open)
                .toList();
    }

    private Credentials open(String name) {
        if (find(name).isEmpty()) {
            world.book().enter(Fact.of(What.ACCOUNT, name, name));
        }
        return credentials(name);
    }

    Optional<Site> find(String name) {
        return world.book().account(name).map(entry -> new Site(world, name));
    }

    Site at(Call call) {
        return find(call.path("site"))
                .orElseThrow(() ->
                        new RestError(404, "rest_no_route", "No route was found matching the URL and request method."));
    }

    /// Whether the call's name and password are the person's.
    ///
    /// @throws RestError where they are given and wrong
    boolean knows(Call call, Site site) {
        Optional<String> given = call.request()
                .header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .map(value -> decoded(value.substring(6).strip()));
        if (given.isEmpty() || !site.applicationPasswords()) {
            return false;
        }
        int colon = given.get().indexOf(':');
        if (colon < 0 || !given.get().substring(0, colon).equalsIgnoreCase(site.user())) {
            throw new RestError(401, "invalid_username", "Unknown username. Check again or try your email address.");
        }
        if (!Seal.same(site.password(), given.get().substring(colon + 1).replace(" ", ""))) {
            throw new RestError(401, "incorrect_password", "The provided password is an invalid application password.");
        }
        return true;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    Site required(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such account: " + name));
    }

    Credentials credentials(String name) {
        Site site = required(name);
        return new Credentials(
                world.slug(),
                name,
                Json.object(
                        "site", site.url("/"),
                        "username", site.user(),
                        "password", site.spacedPassword(),
                        "page", site.url("/"),
                        "form",
                                Json.object(
                                        "site", site.url("/"),
                                        "username", site.user(),
                                        "password", site.spacedPassword())));
    }

    /// The person revokes the application password and makes a new one.
    Credentials revoke(String name) {
        world.book().enter(Fact.of(What.REVOKED, required(name).name(), name));
        return credentials(name);
    }

    /// Of the application password in use.
    static String uuid(Site site) {
        return UUID.nameUUIDFromBytes(site.password().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Profile profile(Site site) {
        return new Profile(site.name(), "The " + site.name() + " blog", site.name(), "/" + site.name() + "/");
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(entry -> profile(new Site(world, entry.account())))
                .distinct()
                .toList();
    }
}
