package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who writes here, and the API key of each. The control door's setting `suspended` of an author turns the key away.
final class Authors {
    private final World world;

    Authors(World world) {
        this.world = world;
    }

    List<Credentials> open(Opening opening) {
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(opening.prefix() + number))
                .toList();
    }

    private Credentials open(String name) {
        if (find(name).isEmpty()) {
            world.book().enter(Fact.of(What.ACCOUNT, name, Long.toString(id(name))));
        }
        return credentials(name);
    }

    long id(String name) {
        return world.seal().number("author " + name, 7);
    }

    Optional<Entry> find(String name) {
        return world.book().account(name);
    }

    private String required(String name) {
        return find(name)
                .map(Entry::account)
                .orElseThrow(() -> new IllegalArgumentException("no such account: " + name));
    }

    /// Ends in the author's number, so that it is found without a list.
    private String key(String name) {
        int generation = world.book().of(What.REVOKED, name).size();
        return world.seal().secret("key " + generation + " of " + name, 16) + id(name);
    }

    /// Whose key it is, whether it is still good or not.
    Optional<String> claimed(Call call) {
        return call.request()
                .header("api-key")
                .filter(key -> key.length() > 16)
                .flatMap(key -> world.book().find(What.ACCOUNT, key.substring(16)))
                .map(Entry::account);
    }

    /// @throws ApiError where the key is none, or no longer
    String caller(Call call) {
        String key = call.request().header("api-key").orElse("");
        return claimed(call)
                .filter(name -> Seal.same(key(name), key))
                .filter(name -> !world.settings(name).path("suspended").asBoolean(false))
                .orElseThrow(ApiError::unauthorized);
    }

    Credentials credentials(String account) {
        String key = key(required(account));
        return new Credentials(
                world.slug(),
                account,
                Json.object(
                        "username", account,
                        "id", Long.toString(id(account)),
                        "key", key,
                        "page", world.url("/" + account),
                        "form", Json.object("key", key)));
    }

    /// The author deletes the key and makes another.
    Credentials revoke(String account) {
        world.book().enter(Fact.of(What.REVOKED, required(account), account));
        return credentials(account);
    }

    Profile profile(String name) {
        return new Profile(name, "Author " + name, "@" + name, "/" + name);
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(author -> profile(author.account()))
                .toList();
    }

    /// As the author sees herself.
    Map<String, @Nullable Object> json(String name) {
        return Json.object(
                "type_of",
                "user",
                "id",
                id(name),
                "username",
                name,
                "name",
                "Author " + name,
                "twitter_username",
                null,
                "github_username",
                null,
                "summary",
                null,
                "location",
                null,
                "website_url",
                null,
                "joined_at",
                "Jan 1, 2024",
                "profile_image",
                world.url("/" + name + "/avatar.svg"));
    }

    /// As an article names its author.
    Map<String, @Nullable Object> sharedJson(String name) {
        return Json.object(
                "name",
                "Author " + name,
                "username",
                name,
                "twitter_username",
                null,
                "github_username",
                null,
                "user_id",
                id(name),
                "website_url",
                null,
                "profile_image",
                world.url("/" + name + "/avatar.svg"),
                "profile_image_90",
                world.url("/" + name + "/avatar.svg"));
    }
}
