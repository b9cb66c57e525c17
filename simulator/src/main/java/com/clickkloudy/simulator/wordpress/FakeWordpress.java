package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
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
import java.util.stream.Stream;

/// Any number of sites, each with its pages, its API at `/wp-json/` and the page that gives application passwords.
final class FakeWordpress implements Fake {
    private static final String API = "/{site}/wp-json/wp/v2/";

    private final Sites sites;
    private final Routes api;
    private final Routes routes;

    FakeWordpress(World world) {
        this.sites = new Sites(world);
        var open = api(world);
        var front = new Front(world, sites);
        this.api = new Routes(open.toArray(Route[]::new));
        this.routes = new Routes(Stream.concat(
                        open.stream(),
                        Stream.of(
                                Route.get("/{site}/wp-admin/authorize-application.php", Kind.AUTH, page(Consent::ask)),
                                Route.post(
                                        "/{site}/wp-admin/authorize-application.php", Kind.AUTH, page(Consent::decide)),
                                Route.get("/{site}/avatar.svg", Kind.PAGE, call -> Avatar.of(call.path("site"))),
                                plain("POST", Kind.PUBLISH, front),
                                plain("DELETE", Kind.DELETE, front),
                                plain("GET", Kind.PAGE, front),
                                Route.get("/{site}", Kind.PAGE, front::home),
                                Route.get("/{site}/{slug}/", Kind.PAGE, front::post),
                                Route.get("/{site}/{slug}", Kind.PAGE, front::post)))
                .toArray(Route[]::new));
    }

    private List<Route> api(World world) {
        var numbers = new Numbers(world);
        var library = new Library(world, numbers);
        var articles = new Articles(world, numbers, library);
        var about = new About(world);
        var terms = new Terms(world);
        String me = API + "users/me";
        return List.of(
                anybody("/{site}/wp-json/", Kind.READ, about::root),
                anybody("/{site}/wp-json", Kind.READ, about::root),
                known("GET", me, Kind.READ, about::me),
                known("GET", me + "/application-passwords/introspect", Kind.READ, about::introspect),
                known("DELETE", me + "/application-passwords/{uuid}", Kind.AUTH, about::forget),
                known("POST", API + "media", Kind.UPLOAD, library::add),
                known("POST", API + "media/{id}", Kind.UPLOAD, library::edit),
                known("GET", API + "media", Kind.LIST, library::list),
                known("GET", API + "media/{id}", Kind.READ, library::show),
                known("DELETE", API + "media/{id}", Kind.DELETE, library::delete),
                known("POST", API + "posts", Kind.PUBLISH, articles::create),
                known("POST", API + "posts/{id}", Kind.PUBLISH, articles::edit),
                known("PUT", API + "posts/{id}", Kind.PUBLISH, articles::edit),
                known("PATCH", API + "posts/{id}", Kind.PUBLISH, articles::edit),
                known("DELETE", API + "posts/{id}", Kind.DELETE, articles::delete),
                anybody(API + "posts", Kind.LIST, (call, site) -> articles.list(call, site, mayEdit(call, site))),
                anybody(API + "posts/{id}", Kind.READ, (call, site) -> articles.show(call, site, mayEdit(call, site))),
                known("GET", API + "types", Kind.READ, about::types),
                anybody(API + "categories", Kind.READ, (call, site) -> terms.list(call, site, "categories")),
                anybody(API + "tags", Kind.READ, (call, site) -> terms.list(call, site, "tags")),
                known("POST", API + "categories", Kind.UPLOAD, (call, site) -> terms.add(call, site, "categories")),
                known("POST", API + "tags", Kind.UPLOAD, (call, site) -> terms.add(call, site, "tags")),
                anybody(API + "comments", Kind.READ, about::comments),
                Route.get("/{site}/wp-content/uploads/{year}/{month}/{name}", Kind.PAGE, page(library::bytes)));
    }

    private Route anybody(String path, Kind kind, BiFunction<Call, Site, Answer> answer) {
        return new Route("GET", path, new Operation("GET " + path, kind), page(answer));
    }

    private Route known(String method, String path, Kind kind, BiFunction<Call, Site, Answer> answer) {
        return new Route(method, path, new Operation(method + " " + path, kind), page((call, site) -> {
            if (call.request().body().length > site.requestLimit()) {
                return Walls.tooLarge();
            }
            if (!sites.knows(call, site)) {
                throw new RestError(401, "rest_not_logged_in", "You are not currently logged in.");
            }
            return answer.apply(call, site);
        }));
    }

    /// Who asks to edit has to say who they are.
    private boolean mayEdit(Call call, Site site) {
        boolean known = sites.knows(call, site) && site.writes();
        if (!known && call.params().text("context").equals("edit")) {
            throw new RestError(
                    401, "rest_forbidden_context", "Sorry, you are not allowed to edit posts in this post type.");
        }
        return known;
    }

    private Function<Call, Answer> page(BiFunction<Call, Site, Answer> answer) {
        return call -> {
            try {
                return answer.apply(call, sites.at(call));
            } catch (RestError error) {
                return error.answer();
            }
        };
    }

    /// The API under `?rest_route=`, which sites without pretty permalinks have only; without it, the first page.
    private Route plain(String method, Kind kind, Front front) {
        return new Route(method, "/{site}/", new Operation(method + " /{site}/", kind), call -> {
            String asked = call.request().query().text("rest_route");
            return asked.isEmpty() && method.equals("GET")
                    ? front.home(call)
                    : api.match(at(call, asked))
                            .map(found -> api.answer(found.under(call.conditions())))
                            .orElseGet(() -> Walls.refuse(new Refusal.Unknown()));
        });
    }

    private static Request at(Call call, String route) {
        var request = call.request();
        return request.at("/" + call.path("site") + "/wp-json" + (route.startsWith("/") ? route : "/" + route));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public String account(Call call) {
        return call.path("site");
    }

    @Override
    public List<Toll> tolls(Call call) {
        return List.of();
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
        return sites.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return sites.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return sites.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return sites.profiles();
    }
}
