package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Avatar;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.world.World;
import java.util.function.BiFunction;

/// All addresses of an instance, and who answers there.
final class Api {
    private final World world;
    private final Grants grants;
    private final Members members;
    private final Attachments attachments;
    private final Statuses statuses;
    private final Pages pages;
    private final Apps apps;

    Api(World world, Grants grants, Members members) {
        this.world = world;
        this.grants = grants;
        this.members = members;
        this.attachments = new Attachments(world);
        var view = new StatusView(world, members, attachments);
        this.statuses = new Statuses(world, members, attachments, view);
        this.pages = new Pages(world, view);
        this.apps = new Apps(world);
    }

    Routes routes() {
        var tokens = new Tokens(world, apps, grants);
        var consent = new Consent(world, apps, members);
        return new Routes(
                on("GET", "/api/v2/instance", Kind.READ, (call, instance) -> About.second(instance)),
                on("GET", "/api/v1/instance", Kind.READ, (call, instance) -> About.first(instance)),
                on("GET", "/.well-known/nodeinfo", Kind.READ, (call, instance) -> About.nodeInfoLinks(instance)),
                on("GET", "/nodeinfo/2.0", Kind.READ, (call, instance) -> About.nodeInfo(instance)),
                on(
                        "GET",
                        "/.well-known/oauth-authorization-server",
                        Kind.AUTH,
                        (call, instance) -> tokens.metadata(instance)),
                on("POST", "/api/v1/apps", Kind.AUTH, apps::register),
                on("GET", "/oauth/authorize", Kind.AUTH, consent::ask),
                on("POST", "/oauth/authorize", Kind.AUTH, consent::decide),
                on("POST", "/oauth/token", Kind.AUTH, tokens::exchange),
                on("POST", "/oauth/revoke", Kind.AUTH, tokens::revoke),
                on("GET", "/api/v1/accounts/verify_credentials", Kind.AUTH, this::verify),
                on("GET", "/api/v1/accounts/{id}", Kind.READ, this::member),
                on("GET", "/api/v1/accounts/{id}/statuses", Kind.LIST, statuses::list),
                on("POST", "/api/v2/media", Kind.UPLOAD, this::upload),
                on("POST", "/api/v1/media", Kind.UPLOAD, this::upload),
                on(
                        "GET",
                        "/api/v1/media/{id}",
                        Kind.READ,
                        (call, instance) -> attachments.show(call, writer(call, instance))),
                on(
                        "PUT",
                        "/api/v1/media/{id}",
                        Kind.READ,
                        (call, instance) -> attachments.describe(call, writer(call, instance))),
                on("POST", "/api/v1/statuses", Kind.PUBLISH, this::publish),
                on("GET", "/api/v1/statuses", Kind.READ, statuses::showSeveral),
                on("GET", "/api/v1/statuses/{id}", Kind.READ, statuses::show),
                on("GET", "/api/v1/statuses/{id}/source", Kind.READ, statuses::source),
                on("DELETE", "/api/v1/statuses/{id}", Kind.DELETE, this::delete),
                on("GET", "/avatars/{name}", Kind.PAGE, (call, instance) -> Avatar.of(call.path("name"))),
                on("GET", "/@{user}", Kind.PAGE, this::profilePage),
                on("GET", "/@{user}/{id}", Kind.PAGE, this::statusPage));
    }

    private Route on(String method, String path, Kind kind, BiFunction<Call, Instance, Answer> answer) {
        return new Route(method, "/{instance}" + path, new Operation(method + " " + path, kind), call -> {
            var instance = new Instance(world, call.path("instance"));
            try {
                return answer.apply(call, instance);
            } catch (ApiError error) {
                boolean silent = error.status() == 401 && instance.flavour() == Flavour.SNAC;
                return silent ? Answer.empty(401) : error.answer();
            }
        });
    }

    private Entry writer(Call call, Instance instance) {
        return grants.caller(call, instance, "write:media");
    }

    private Answer verify(Call call, Instance instance) {
        return Answer.json(members.ownJson(grants.caller(call, instance, "read:accounts", "profile")));
    }

    private Answer member(Call call, Instance instance) {
        return Answer.json(
                members.json(members.numbered(instance, call.path("id")).orElseThrow(ApiError::notFound)));
    }

    private Answer upload(Call call, Instance instance) {
        return attachments.upload(call, instance, writer(call, instance));
    }

    private Answer publish(Call call, Instance instance) {
        return statuses.publish(call, instance, grants.caller(call, instance, "write:statuses"));
    }

    private Answer delete(Call call, Instance instance) {
        return statuses.delete(call, instance, grants.caller(call, instance, "write:statuses"));
    }

    private Answer profilePage(Call call, Instance instance) {
        return members.find(instance, call.path("user"))
                .map(member -> pages.profile(members.profile(member)))
                .orElseGet(pages::missing);
    }

    private Answer statusPage(Call call, Instance instance) {
        return statuses.find(instance, call.path("id"))
                .map(post -> pages.post(members.profile(members.required(post.account())), post))
                .orElseGet(pages::missing);
    }
}
