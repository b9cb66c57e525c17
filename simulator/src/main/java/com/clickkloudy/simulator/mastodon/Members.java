package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who has an account on which instance. The ledger knows them as `user@instance`, the API by a number.
final class Members {
    private static final String USUAL_INSTANCE = "alpha";

    private final World world;
    private final Grants grants;

    Members(World world, Grants grants) {
        this.world = world;
        this.grants = grants;
    }

    List<Credentials> open(Opening opening) {
        String name = opening.setting("instance", USUAL_INSTANCE);
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("instance is 1 to 40 small letters, digits and hyphens");
        }
        var instance = new Instance(world, name);
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number ->
                        credentials(member(instance, opening.prefix() + number).account()))
                .toList();
    }

    /// The member of that name, made where there is none.
    Entry member(Instance instance, String username) {
        String account = instance.account(username);
        return world.book()
                .alone(
                        account,
                        () -> world.book()
                                .account(account)
                                .orElseGet(() -> world.book()
                                        .enter(Fact.of(
                                                        What.ACCOUNT,
                                                        account,
                                                        Long.toString(
                                                                world.seal().number(account, 18)))
                                                .facts(Json.object(
                                                        "username", username, "instance", instance.name())))));
    }

    Optional<Entry> find(Instance instance, String username) {
        return world.book().account(instance.account(username));
    }

    Optional<Entry> numbered(Instance instance, String id) {
        return world.book()
                .find(What.ACCOUNT, id)
                .filter(member -> instance(member).equals(instance));
    }

    List<Entry> of(Instance instance) {
        return world.book().accounts().stream()
                .filter(member -> instance(member).equals(instance))
                .toList();
    }

    Instance instance(Entry member) {
        return new Instance(world, member.facts().path("instance").asString());
    }

    static String username(Entry member) {
        return member.facts().path("username").asString();
    }

    Entry required(String account) {
        return world.book()
                .account(account)
                .orElseThrow(() -> new IllegalArgumentException("no such account: " + account));
    }

    Credentials credentials(String account) {
        var member = required(account);
        return new Credentials(
                world.slug(),
                account,
                Json.object(
                        "instance", instance(member).url(""),
                        "username", username(member),
                        "id", member.id(),
                        "accessToken", grants.ownToken(account),
                        "page", world.url(profile(member).path()),
                        "form",
                                Json.object(
                                        "server", instance(member).url(""), "accessToken", grants.ownToken(account))));
    }

    Credentials revoke(String account) {
        world.book().enter(Fact.of(What.REVOKED, required(account).account(), account));
        return credentials(account);
    }

    Profile profile(Entry member) {
        String path = "/" + instance(member).name() + "/@" + username(member);
        return new Profile(member.account(), username(member), "@" + member.account(), path);
    }

    List<Profile> profiles() {
        return world.book().accounts().stream().map(this::profile).toList();
    }

    /// As the API shows a person to everybody.
    Map<String, @Nullable Object> json(Entry member) {
        String username = username(member);
        var instance = instance(member);
        String picture = instance.url("/avatars/" + username + ".svg");
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id",
                member.id(),
                "username",
                username,
                "acct",
                username,
                "display_name",
                username,
                "locked",
                false,
                "bot",
                false,
                "discoverable",
                true,
                "indexable",
                false,
                "group",
                false,
                "created_at",
                "2024-01-01T00:00:00.000Z",
                "note",
                "<p>In the simulator.</p>",
                "url",
                instance.url("/@" + username),
                "uri",
                instance.url("/users/" + username)));
        json.putAll(Json.object(
                "avatar",
                picture,
                "avatar_static",
                picture,
                "header",
                picture,
                "header_static",
                picture,
                "followers_count",
                world.seal().number("followers " + member.account(), 3),
                "following_count",
                world.seal().number("following " + member.account(), 2),
                "statuses_count",
                world.book().standing(member.account()).size(),
                "last_status_at",
                null,
                "emojis",
                List.of(),
                "fields",
                List.of()));
        return json;
    }

    /// As the API shows a person to herself.
    Map<String, @Nullable Object> ownJson(Entry member) {
        var json = new LinkedHashMap<String, @Nullable Object>(json(member));
        json.put(
                "source",
                Json.object(
                        "privacy",
                        "public",
                        "sensitive",
                        false,
                        "language",
                        "en",
                        "note",
                        "In the simulator.",
                        "fields",
                        List.of(),
                        "indexable",
                        false,
                        "follow_requests_count",
                        0));
        json.put("role", Json.object("id", "-99", "name", "", "permissions", "0", "color", "", "highlighted", false));
        return json;
    }
}
