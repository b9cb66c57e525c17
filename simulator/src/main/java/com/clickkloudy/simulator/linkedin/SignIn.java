package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.oauth.Code;
import com.clickkloudy.simulator.oauth.Codes;
import com.clickkloudy.simulator.oauth.ConsentPage;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sign-in by redirect: consent, codes, and tokens that end after 60 days. What renews them ends a year after consent.
final class SignIn {
    static final Duration LIFE = Duration.ofDays(60);
    static final Duration RENEWABLE = Duration.ofDays(365);

    private final World world;
    private final Members members;
    private final Grants grants;
    private final Codes codes;

    SignIn(World world, Members members, Grants grants) {
        this.world = world;
        this.members = members;
        this.grants = grants;
        this.codes = new Codes(world);
    }

    Answer ask(Call call) {
        var params = call.params();
        Optional<App> app = App.named(params.text("client_id"));
        if (app.isEmpty() || !params.text("redirect_uri").matches("https?://[^\\s#]+")) {
            return Answer.html(400, Html.page("Error", "<p class=empty>Bummer, something went wrong.</p>"));
        }
        if (!params.text("response_type").equals("code")) {
            return back(call, "unsupported_response_type", "The response type is not supported");
        }
        if (!app.get().scopes().containsAll(scopes(call))) {
            return back(call, "unauthorized_scope_error", "A scope is not authorized for your application");
        }
        return new ConsentPage("clickKloudy", "linkedin", scopes(call), members.names()).show(params);
    }

    private static Set<String> scopes(Call call) {
        return new TreeSet<>(List.of(call.params().text("scope").strip().split("\\s+", -1)));
    }

    private static Answer back(Call call, String error, String description) {
        return ConsentPage.back(call.params(), Map.of("error", error, "error_description", description));
    }

    Answer decide(Call call) {
        var params = call.params();
        Optional<String> name = ConsentPage.chosen(params);
        Answer page = ask(call);
        if (page.status() != 200) {
            return page;
        }
        if (!ConsentPage.allowed(params)) {
            return back(call, "user_cancelled_authorize", "The user cancelled the authorization");
        }
        if (name.isEmpty()) {
            return page;
        }
        var code = new Code(
                "",
                params.text("client_id"),
                params.text("redirect_uri"),
                scopes(call),
                members.member(name.get()).account(),
                "",
                world.clock().instant(),
                call.request().number());
        return ConsentPage.back(params, Map.of("code", codes.issue(code)));
    }

    Answer exchange(Call call) {
        Optional<App> app = app(call);
        if (app.isEmpty()) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return switch (call.params().text("grant_type")) {
            case "authorization_code" ->
                codes.redeem(call.params(), "", app.get().id())
                        .map(code -> first(call, app.get(), code))
                        .orElseGet(() -> error(
                                400,
                                "invalid_request",
                                "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
                                        + " authorization code. Or authorization code expired."));
            case "refresh_token" ->
                grants.read(call.params().text("refresh_token"))
                        .filter(grant -> grant.kind().equals(Grant.REFRESH)
                                && grant.client().equals(app.get().id()))
                        .filter(grant -> !grants.isOver(grant) && !grants.isRevoked(grant))
                        .map(grant -> tokens(call, app.get(), grant))
                        .orElseGet(() -> error(400, "invalid_grant", "The provided refresh token is not valid"));
            default -> error(400, "invalid_request", "The grant type is not supported");
        };
    }

    private static Optional<App> app(Call call) {
        return App.named(call.params().text("client_id"))
                .filter(app -> app.secret().equals(call.params().text("client_secret")));
    }

    private Answer first(Call call, App app, Code code) {
        long until = world.clock().instant().plus(RENEWABLE).getEpochSecond();
        String serial = Long.toString(call.request().number());
        return tokens(
                call,
                app,
                grants.grant(Grant.REFRESH, code.account(), app, code.scopes()).lasting(until, serial));
    }

    private Answer tokens(Call call, App app, Grant refresh) {
        var now = world.clock().instant();
        String serial = Long.toString(call.request().number());
        var access = grants.grant(Grant.ACCESS, refresh.member(), app, refresh.scopes())
                .lasting(now.plus(LIFE).getEpochSecond(), serial);
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "access_token", grants.token(access),
                "expires_in", LIFE.toSeconds(),
                "scope", String.join(" ", new TreeSet<>(refresh.scopes())),
                "token_type", "Bearer"));
        if (app.isApproved()) {
            json.put("refresh_token", grants.token(refresh));
            json.put("refresh_token_expires_in", refresh.until() - now.getEpochSecond());
        }
        return Answer.json(json);
    }

    Answer revoke(Call call) {
        if (app(call).isEmpty()) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        grants.read(call.params().text("token")).ifPresent(grants::revoke);
        return Answer.empty(200);
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object("error", error, "error_description", description));
    }
}
