package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Users and their blogs. The ledger knows the blogs by name; a user has the name of her first one.
final class Blogs {
    private final World world;

    Blogs(World world) {
        this.world = world;
    }

    /// `blogs`: how many each user has; the second is `{user}-2`.
    List<Credentials> open(Opening opening) {
        int blogs = Integer.parseInt(opening.setting("blogs", "1"));
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(opening.prefix() + number, blogs))
                .toList();
    }

    private Credentials open(String user, int blogs) {
        user(user);
        IntStream.rangeClosed(2, blogs).forEach(number -> make(user + "-" + number, user));
        return credentials(user);
    }

    /// The user of that name, made where there is none.
    String user(String name) {
        make(name, name);
        return name;
    }

    private void make(String blog, String user) {
        world.book()
                .alone(
                        blog,
                        () -> find(blog)
                                .orElseGet(() -> world.book()
                                        .enter(Fact.of(What.ACCOUNT, blog, uuid(blog))
                                                .facts(Json.object("user", user)))));
    }

    private String uuid(String blog) {
        return "t:" + world.seal().secret("blog " + blog, 22);
    }

    List<String> users() {
        return world.book().accounts().stream().map(Blogs::owner).distinct().toList();
    }

    static String owner(Entry blog) {
        return blog.facts().path("user").asString("");
    }

    /// By name, host or number.
    Optional<Entry> find(String identifier) {
        return world.book()
                .account(identifier.replaceFirst("\\.tumblr\\.com$", ""))
                .or(() -> world.book().find(What.ACCOUNT, identifier));
    }

    /// @throws ApiError where there is no such blog
    Entry at(Call call) {
        return find(call.path("blog")).orElseThrow(ApiError::notFound);
    }

    private Entry required(String name) {
        return world.book().account(name).orElseThrow(() -> new IllegalArgumentException("no such account: " + name));
    }

    Credentials credentials(String account) {
        Entry blog = required(account);
        return new Credentials(
                world.slug(),
                account,
                Json.object(
                        "username", owner(blog),
                        "id", blog.id(),
                        "clientId", Grants.CLIENT,
                        "clientSecret", Grants.SECRET,
                        "page", world.url("/" + account)));
    }

    /// The user removes our application, on all her blogs.
    Credentials revoke(String account) {
        String user = owner(required(account));
        world.book().enter(Fact.of(What.REVOKED, user, user));
        return credentials(account);
    }

    Profile profile(Entry blog) {
        return new Profile(blog.account(), "The blog " + blog.account(), blog.account(), "/" + blog.account());
    }

    List<Profile> profiles() {
        return world.book().accounts().stream().map(this::profile).toList();
    }

    Map<String, @Nullable Object> userInfo(String user) {
        List<Object> hers = world.book().accounts().stream()
                .filter(blog -> owner(blog).equals(user))
                .<Object>map(this::json)
                .toList();
        return Json.object(
                "user",
                Json.object("name", user, "likes", 0, "following", 0, "default_post_format", "html", "blogs", hers));
    }

    Map<String, @Nullable Object> json(Entry blog) {
        String name = blog.account();
        return Json.object(
                "name", name,
                "title", "The blog " + name,
                "description", "",
                "url", world.url("/" + name),
                "uuid", blog.id(),
                "primary", name.equals(owner(blog)),
                "admin", true,
                "type", "public",
                "followers", world.seal().number("followers of " + name, 3),
                "posts", world.book().standing(name).size(),
                "avatar",
                        List.of(Json.object(
                                "width", 128, "height", 128, "url", world.url("/" + name + "/avatar.svg"))));
    }
}
