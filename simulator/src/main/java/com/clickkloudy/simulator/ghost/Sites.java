package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Optional;
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
        return find(call.path("site")).orElseThrow(() -> GhostError.notFound("There is no such site."));
    }

    /// @throws GhostError where the call does not prove that it comes from the site's integration
    void admit(Call call, Site site) {
        String header = call.request()
                .header("Authorization")
                .orElseThrow(() -> new GhostError(
                        403,
                        "NoPermissionError",
                        null,
                        "Authorization failed",
                        "Unable to determine the authenticated user or integration. Check that cookies are being"
                                + " passed through if using session authentication."));
        String[] parts = header.split(" ", -1);
        if (parts.length != 2 || !parts[0].equalsIgnoreCase("Ghost")) {
            throw GhostError.unauthorized(
                    "INVALID_AUTH_HEADER", "Authorization header format is \"Authorization: Ghost [token]\"");
        }
        Token token = Token.read(parts[1]);
        if (!token.keyId().equals(site.keyId())) {
            throw GhostError.unauthorized("UNKNOWN_ADMIN_API_KEY", "Unknown Admin API Key");
        }
        token.verify(site.secret(), world.clock().instant());
        if (!site.integrations()) {
            throw new GhostError(
                    403,
                    "HostLimitError",
                    null,
                    "Host Limit error, cannot read site.",
                    "Custom integrations are not supported by your current plan. Please upgrade.");
        }
    }

    private Site required(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such account: " + name));
    }

    Credentials credentials(String name) {
        Site site = required(name);
        String key = site.keyId() + ":" + site.secret();
        return new Credentials(
                world.slug(),
                name,
                Json.object(
                        "site", site.url("/"),
                        "key", key,
                        "page", site.url("/"),
                        "form", Json.object("site", site.url("/"), "key", key)));
    }

    /// The person has a new key made; the old one is gone.
    Credentials revoke(String name) {
        world.book().enter(Fact.of(What.REVOKED, required(name).name(), name));
        return credentials(name);
    }

    Profile profile(Site site) {
        return new Profile(site.name(), site.title(), site.name(), "/" + site.name() + "/");
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(entry -> profile(new Site(world, entry.account())))
                .distinct()
                .toList();
    }
}
