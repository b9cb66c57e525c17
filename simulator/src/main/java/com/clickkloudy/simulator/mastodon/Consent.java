package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.oauth.Code;
import com.clickkloudy.simulator.oauth.Codes;
import com.clickkloudy.simulator.oauth.ConsentPage;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a person says which application may act for which account.
final class Consent {
    private final World world;
    private final Apps apps;
    private final Members members;
    private final Codes codes;

    Consent(World world, Apps apps, Members members) {
        this.world = world;
        this.apps = apps;
        this.members = members;
        this.codes = new Codes(world);
    }

    Answer ask(Call call, Instance instance) {
        var params = call.params();
        Entry app = app(params, instance);
        if (!Grant.within(wanted(params), Apps.scopes(app))) {
            return denied(params, "invalid_scope", "The requested scope is invalid, unknown, or malformed.");
        }
        var names = members.of(instance).stream().map(Members::username).toList();
        return new ConsentPage(app.text(), instance.name(), wanted(params), names).show(params);
    }

    private Entry app(Params params, Instance instance) {
        Entry app = apps.find(instance, params.text("client_id"))
                .orElseThrow(() -> new ApiError(401, Tokens.UNKNOWN_CLIENT));
        if (!Apps.redirects(app).contains(params.text("redirect_uri"))) {
            throw new ApiError(400, "The requested redirect uri is malformed or doesn't match client redirect URI.");
        }
        if (!params.text("response_type").equals("code")) {
            throw new ApiError(400, "The authorization server does not support this response type.");
        }
        String method = params.text("code_challenge_method");
        if (!params.text("code_challenge").isEmpty() && !method.equals("S256")) {
            throw new ApiError(400, "The code_challenge_method must be S256.");
        }
        return app;
    }

    private static Set<String> wanted(Params params) {
        return Grant.scopes(params.get("scope").orElse("read"));
    }

    private static Answer denied(Params params, String error, String description) {
        return ConsentPage.back(params, Map.of("error", error, "error_description", description));
    }

    Answer decide(Call call, Instance instance) {
        var params = call.params();
        Entry app = app(params, instance);
        Optional<String> username = ConsentPage.chosen(params);
        if (!ConsentPage.allowed(params)) {
            return denied(params, "access_denied", "The resource owner or authorization server denied the request.");
        }
        if (username.isEmpty() || !Grant.within(wanted(params), Apps.scopes(app))) {
            return ask(call, instance);
        }
        String code = codes.issue(new Code(
                instance.name(),
                app.id(),
                params.text("redirect_uri"),
                wanted(params),
                members.member(instance, username.get()).account(),
                params.text("code_challenge"),
                world.clock().instant(),
                call.request().number()));
        return params.text("redirect_uri").equals(Apps.OUT_OF_BAND)
                ? Answer.html(200, Html.page("Code", "<p class=empty>" + Html.escape(code) + "</p>"))
                : ConsentPage.back(params, Map.of("code", code));
    }
}
