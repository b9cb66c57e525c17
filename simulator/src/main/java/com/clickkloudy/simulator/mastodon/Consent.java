package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.world.World;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The page on which a person chooses an account and allows, or denies, an application to act for it.
final class Consent {
    private static final List<String> HANDED_ON = List.of(
            "client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method");

    private final World world;
    private final Apps apps;
    private final Members members;

    Consent(World world, Apps apps, Members members) {
        this.world = world;
        this.apps = apps;
        this.members = members;
    }

    Answer ask(Call call, Instance instance) {
        var params = call.params();
        Entry app = app(params, instance);
        if (!Grant.within(wanted(params), Apps.scopes(app))) {
            return back(
                    params,
                    Map.of(
                            "error",
                            "invalid_scope",
                            "error_description",
                            "The requested scope is invalid, unknown, or malformed."));
        }
        return Answer.html(200, Html.page("Allow access?", page(params, app, instance)));
    }

    private Entry app(Params params, Instance instance) {
        Entry app = apps.find(instance, params.text("client_id"))
                .orElseThrow(
                        () -> new ApiError(
                                401,
                                "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method."));
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

    private String page(Params params, Entry app, Instance instance) {
        String accounts = members.of(instance).stream()
                .map(Members::username)
                .map(name -> "<label><input type=radio name=account value=\"%1$s\"> @%1$s</label>"
                        .formatted(Html.escape(name)))
                .collect(Collectors.joining());
        String handedOn = HANDED_ON.stream()
                .map(name -> "<input type=hidden name=%s value=\"%s\">".formatted(name, Html.escape(params.text(name))))
                .collect(Collectors.joining());
        return """
                <header><h1>%s asks to act for you</h1><p class=soft>%s · it may %s</p></header>
                <form method=post action="authorize">%s<fieldset><legend>Your account</legend>%s
                <label>Another name <input name=username pattern="[a-z][a-z0-9_]{0,29}" autocomplete=off></label></fieldset>
                <button class=primary name=decision value=allow>Allow</button> <button name=decision value=deny>Deny</button></form>""".formatted(
                        Html.escape(app.text()),
                        Html.escape(instance.name()),
                        Html.escape(String.join(", ", wanted(params))),
                        handedOn,
                        accounts);
    }

    Answer decide(Call call, Instance instance) {
        var params = call.params();
        app(params, instance);
        if (!params.text("decision").equals("allow")) {
            return back(
                    params,
                    Map.of(
                            "error",
                            "access_denied",
                            "error_description",
                            "The resource owner or authorization server denied the request."));
        }
        String username = params.text("username").isEmpty() ? params.text("account") : params.text("username");
        if (!username.matches("[a-z][a-z0-9_]{0,29}")) {
            return ask(call, instance);
        }
        var code = new Code(
                instance.name(),
                params.text("client_id"),
                params.text("redirect_uri"),
                wanted(params),
                members.member(instance, username).account(),
                params.text("code_challenge"),
                world.clock().instant(),
                call.request().number());
        return back(params, Map.of("code", world.seal().seal(Json.write(code))));
    }

    private static Answer back(Params params, Map<String, String> facts) {
        var query = new LinkedHashMap<>(facts);
        params.get("state").filter(state -> !state.isEmpty()).ifPresent(state -> query.put("state", state));
        String redirect = params.text("redirect_uri");
        if (redirect.equals(Apps.OUT_OF_BAND)) {
            return Answer.html(
                    200,
                    Html.page("Code", "<p class=empty>" + Html.escape(query.getOrDefault("code", "denied")) + "</p>"));
        }
        String encoded = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Answer.redirect(URI.create(redirect + (redirect.contains("?") ? "&" : "?") + encoded));
    }
}
