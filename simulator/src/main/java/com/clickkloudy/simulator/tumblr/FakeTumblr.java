package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.page.Avatar;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Sign-in at `/tumblr/oauth2/`, the API at `/tumblr/v2/`, the blogs' pages at `/tumblr/{blog}`.
final class FakeTumblr implements Fake {
    private final World world;
    private final Blogs blogs;
    private final Grants grants;
    private final Routes routes;

    FakeTumblr(World world) {
        this.world = world;
        this.blogs = new Blogs(world);
        this.grants = new Grants(world, blogs);
        this.routes = routes(new PostView(world, blogs));
    }

    private Routes routes(PostView view) {
        var posts = new Posts(world, blogs, view);
        return new Routes(
                Route.get("/oauth2/authorize", Kind.PAGE, grants::ask),
                Route.post("/oauth2/authorize", Kind.PAGE, grants::decide),
                Route.post("/v2/oauth2/token", Kind.AUTH, grants::exchange),
                known("GET", "user/info", Kind.READ, (call, user) -> ApiError.well(200, blogs.userInfo(user))),
                known("POST", "blog/{blog}/posts", Kind.PUBLISH, posts::create),
                known("GET", "blog/{blog}/posts", Kind.LIST, posts::list),
                known("GET", "blog/{blog}/posts/{id}", Kind.READ, posts::show),
                known("POST", "blog/{blog}/post/delete", Kind.DELETE, posts::delete),
                known("GET", "blog/{blog}/notes", Kind.READ, posts::notes),
                known("GET", "blog/{blog}/info", Kind.READ, this::info),
                known("GET", "blog/{blog}/followers", Kind.READ, this::followers),
                Route.get("/v2/blog/{blog}/avatar/{size}", Kind.READ, this::avatar),
                Route.get("/{blog}/avatar.svg", Kind.PAGE, call -> Avatar.of(call.path("blog"))),
                Route.get("/{blog}", Kind.PAGE, view::home),
                Route.get("/{blog}/{id}", Kind.PAGE, view::page));
    }

    private Route known(String method, String path, Kind kind, BiFunction<Call, String, Answer> answer) {
        String scope = method.equals("GET") ? "basic" : "write";
        return new Route(method, "/v2/" + path, new Operation(method + " /v2/" + path, kind), call -> {
            try {
                return answer.apply(call, grants.caller(call, scope));
            } catch (ApiError error) {
                return error.answer();
            }
        });
    }

    private Answer info(Call call, String user) {
        return ApiError.well(200, Json.object("blog", blogs.json(blogs.at(call))));
    }

    private Answer followers(Call call, String user) {
        Entry blog = blogs.at(call);
        long count = world.seal().number("followers of " + blog.account(), 3);
        return ApiError.well(200, Json.object("total_users", count, "users", List.of()));
    }

    private Answer avatar(Call call) {
        return blogs.find(call.path("blog"))
                .map(blog -> Answer.redirect(URI.create(world.url("/" + blog.account() + "/avatar.svg"))))
                .orElseGet(() -> ApiError.notFound().answer());
    }

    @Override
    public Routes routes() {
        return routes;
    }

    /// The blog, or else the user.
    @Override
    public String account(Call call) {
        return blogs.find(call.path("blog"))
                .map(Entry::account)
                .or(() -> grants.claimed(call))
                .orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        return Walls.tolls(call, grants.claimed(call).orElse(""));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Walls.headers(standing, world.clock().instant());
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return Walls.refuse(refusal, world.clock().instant());
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return blogs.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return blogs.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return blogs.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return blogs.profiles();
    }
}
