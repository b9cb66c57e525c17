package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
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
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Sign-in at `/linkedin/oauth/v2/`, the API at `/linkedin/rest/`, pages at `/linkedin/in/{name}` and
/// `/linkedin/feed/update/{urn}/`.
final class FakeLinkedin implements Fake {
    private static final String SHARE = "w_member_social";

    private final World world;
    private final Members members;
    private final Grants grants;
    private final Routes routes;

    FakeLinkedin(World world) {
        this.world = world;
        this.members = new Members(world);
        this.grants = new Grants(world);
        this.routes = routes(new SignIn(world, members, grants), new ShareView(world, members));
    }

    private Routes routes(SignIn signIn, ShareView view) {
        var assets = new Assets(world);
        var uploads = new Uploads(world, assets);
        var shares = new Shares(world, assets);
        return new Routes(
                Route.get("/oauth/v2/authorization", Kind.PAGE, signIn::ask),
                Route.post("/oauth/v2/authorization", Kind.PAGE, signIn::decide),
                Route.post("/oauth/v2/accessToken", Kind.AUTH, signIn::exchange),
                Route.post("/oauth/v2/revoke", Kind.AUTH, signIn::revoke),
                route("GET", "/v2/userinfo", Kind.AUTH, this::whoAmI),
                rest("POST", "images", Kind.UPLOAD, SHARE, uploads::image),
                rest("POST", "documents", Kind.UPLOAD, SHARE, uploads::document),
                rest("POST", "videos", Kind.UPLOAD, SHARE, uploads::video),
                rest("GET", "videos/{urn}", Kind.READ, SHARE, uploads::show),
                rest("GET", "images/{urn}", Kind.READ, SHARE, FakeLinkedin::closed),
                rest("GET", "documents/{urn}", Kind.READ, SHARE, FakeLinkedin::closed),
                route("PUT", "/dms-uploads/{ticket}", Kind.UPLOAD, call -> uploads.put(call, grants)),
                rest("POST", "posts", Kind.PUBLISH, SHARE, shares::create),
                rest("DELETE", "posts/{urn}", Kind.DELETE, SHARE, shares::delete),
                rest("GET", "posts/{urn}", Kind.READ, "r_member_social", shares::show),
                rest("GET", "posts", Kind.LIST, "r_member_social", shares::list),
                rest("GET", "memberCreatorPostAnalytics", Kind.READ, "r_member_postAnalytics", shares::count),
                Route.get("/in/{name}/avatar.svg", Kind.PAGE, call -> Avatar.of(call.path("name"))),
                Route.get("/in/{name}", Kind.PAGE, view::home),
                Route.get("/search/results/people/", Kind.PAGE, view::search),
                Route.get("/feed/update/{urn}", Kind.PAGE, view::page),
                Route.get("/feed/update/{urn}/", Kind.PAGE, view::page));
    }

    private Route rest(String method, String path, Kind kind, String scope, BiFunction<Call, Entry, Answer> answer) {
        return route(method, "/rest/" + path, kind, call -> {
            Entry member = grants.caller(call, scope);
            Walls.check(call, world);
            return answer.apply(call, member);
        });
    }

    private static Route route(String method, String path, Kind kind, Function<Call, Answer> answer) {
        return new Route(method, path, new Operation(method + " " + path, kind), call -> {
            try {
                return answer.apply(call);
            } catch (ApiError error) {
                return error.answer();
            }
        });
    }

    private Answer whoAmI(Call call) {
        return Answer.json(members.json(grants.caller(call, "openid")));
    }

    /// Only organizations may ask how a picture or a document fares.
    private static Answer closed(Call call, Entry member) {
        throw ApiError.denied(
                "Not enough permissions to access: " + call.operation().name());
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public String account(Call call) {
        return grants.claimed(call).map(Grant::member).orElseGet(() -> call.path("name"));
    }

    @Override
    public List<Toll> tolls(Call call) {
        return Walls.tolls(call, grants.claimed(call));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Map.of();
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return Walls.refuse(refusal);
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return members.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return members.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return members.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return members.profiles();
    }
}
