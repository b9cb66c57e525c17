package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.page.Avatar;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Any number of sites, each with its pages and its Admin API at `/ghost/api/admin/`.
final class FakeGhost implements Fake {
    private static final String API = "/{site}/ghost/api/admin/";

    private final World world;
    private final Sites sites;
    private final Routes routes;

    FakeGhost(World world) {
        this.world = world;
        this.sites = new Sites(world);
        this.routes = routes(new Front(world, sites));
    }

    private Routes routes(Front front) {
        var uploads = new Uploads(world);
        var letters = new Letters(world, uploads);
        return new Routes(
                route("GET", "site/", Kind.READ, this::site),
                known("GET", "users/", Kind.READ, this::users),
                known("POST", "images/upload/", Kind.UPLOAD, uploads::image),
                known("POST", "media/upload/", Kind.UPLOAD, uploads::media),
                known("POST", "posts/", Kind.PUBLISH, letters::add),
                known("PUT", "posts/{id}/", Kind.PUBLISH, letters::edit),
                known("GET", "posts/slug/{slug}/", Kind.READ, letters::readBySlug),
                known("GET", "posts/{id}/", Kind.READ, letters::read),
                known("GET", "posts/", Kind.LIST, letters::browse),
                known("DELETE", "posts/{id}/", Kind.DELETE, letters::delete),
                known("GET", "newsletters/", Kind.READ, (call, site) -> empty("newsletters", 0)),
                known(
                        "GET",
                        "members/",
                        Kind.READ,
                        (call, site) -> empty("members", (int) world.seal().number("members of " + site.name(), 3))),
                known("GET", "stats/{what}/", Kind.READ, (call, site) -> {
                    throw new GhostError(
                            501, "NotImplementedError", null, "The server does not support the functionality.", null);
                }),
                Route.get("/{site}/content/{folder}/{year}/{month}/{name}", Kind.PAGE, page(uploads::bytes)),
                Route.get("/{site}/avatar.svg", Kind.PAGE, call -> Avatar.of(call.path("site"))),
                Route.get("/{site}/", Kind.PAGE, front::home),
                Route.get("/{site}", Kind.PAGE, front::home),
                Route.get("/{site}/{slug}/", Kind.PAGE, front::post));
    }

    private Route known(String method, String path, Kind kind, BiFunction<Call, Site, Answer> answer) {
        return route(method, path, kind, (call, site) -> {
            boolean isUpload = kind == Kind.UPLOAD;
            if (!isUpload && call.request().body().length > site.requestLimit()) {
                throw new GhostError(
                        413, "RequestEntityTooLargeError", null, "Request was too big for the server.", null);
            }
            sites.admit(call, site);
            return answer.apply(call, site);
        });
    }

    private Route route(String method, String path, Kind kind, BiFunction<Call, Site, Answer> answer) {
        var operation = new Operation(method + " /ghost/api/admin/" + path, kind);
        return new Route(method, API + path, operation, page(answer));
    }

    private Function<Call, Answer> page(BiFunction<Call, Site, Answer> answer) {
        return call -> {
            try {
                return answer.apply(call, sites.at(call)).with("Content-Version", "v" + Site.VERSION);
            } catch (GhostError error) {
                return error.answer();
            }
        };
    }

    private Answer site(Call call, Site site) {
        return Answer.json(Json.object(
                "site",
                Json.object(
                        "title",
                        site.title(),
                        "description",
                        "Thoughts, stories and ideas",
                        "logo",
                        null,
                        "icon",
                        site.url("/avatar.svg"),
                        "cover_image",
                        null,
                        "accent_color",
                        "#0a6799",
                        "locale",
                        "en",
                        "url",
                        site.url("/"),
                        "version",
                        Site.VERSION,
                        "site_uuid",
                        UUID.nameUUIDFromBytes(site.name().getBytes(StandardCharsets.UTF_8))
                                .toString())));
    }

    private Answer users(Call call, Site site) {
        var owner = Json.object(
                "id",
                "1",
                "name",
                "Owner of " + site.name(),
                "slug",
                "owner",
                "email",
                "owner@" + site.name() + ".example.org",
                "profile_image",
                null,
                "status",
                "active",
                "url",
                site.url("/author/owner/"));
        return Answer.json(Json.object(
                "users",
                List.of(owner),
                "meta",
                LetterView.meta(1, call.params().number("limit", 15), 1, 1)));
    }

    private static Answer empty(String name, int total) {
        return Answer.json(Json.object(name, List.of(), "meta", LetterView.meta(total, 15, 1, 1)));
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
        return switch (refusal) {
            case Refusal.Throttled(var standing, var retryAfter) -> {
                var answer = said(429, "TooManyRequestsError", "Too many attempts.");
                yield retryAfter
                        .map(wait -> answer.with("Retry-After", Long.toString(wait.toSeconds())))
                        .orElse(answer);
            }
            case Refusal.SignedOut _ ->
                GhostError.unauthorized("UNKNOWN_ADMIN_API_KEY", "Unknown Admin API Key")
                        .answer();
            case Refusal.OutOfOrder(int status)
            when status == 503 ->
                said(
                        503,
                        "MaintenanceError",
                        "Site is currently undergoing maintenance, please wait a moment then retry.");
            case Refusal.OutOfOrder(int status)
            when status == 500 -> said(500, "InternalServerError", "An unexpected error occurred, please try again.");
            case Refusal.OutOfOrder(int status) -> Answer.html(status, "<h1>Bad Gateway</h1>");
            case Refusal.Unknown _ -> said(404, "NotFoundError", "Resource not found");
            case Refusal.Unreadable(String why) -> said(400, "BadRequestError", why);
            case Refusal.TooLarge _ -> said(413, "RequestEntityTooLargeError", "Request was too big for the server.");
        };
    }

    private static Answer said(int status, String type, String message) {
        return GhostError.answer(status, type, null, message, null);
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
