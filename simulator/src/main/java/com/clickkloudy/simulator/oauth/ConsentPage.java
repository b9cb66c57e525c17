package com.clickkloudy.simulator.oauth;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.page.Html;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The page on which a person chooses an account and allows, or denies, an application to act for it. It posts to its
/// own address: what the application asked, `account` or `username` (another name), `decision` = `allow` or `deny`.
///
/// @param application its name
/// @param place where the person signs in
/// @param accounts the names to choose from
public record ConsentPage(String application, String place, Set<String> scopes, List<String> accounts) {
    private static final List<String> HANDED_ON = List.of(
            "client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method");
    private static final String NAME = "[a-z][a-z0-9_]{0,29}";

    public Answer show(Params asked) {
        String handedOn = HANDED_ON.stream()
                .map(name -> "<input type=hidden name=%s value=\"%s\">".formatted(name, Html.escape(asked.text(name))))
                .collect(Collectors.joining());
        String body = """
                <header><h1>%s asks to act for you</h1><p class=soft>%s · it may %s</p></header>
                <form method=post>%s<fieldset><legend>Your account</legend>%s</fieldset>
                <p><label>Another name <input name=username pattern="%s" autocomplete=off></label></p>
                <p class=buttons><button class=primary name=decision value=allow>Allow</button>
                <button name=decision value=deny>Deny</button></p></form>""".formatted(
                        Html.escape(application),
                        Html.escape(place),
                        Html.escape(String.join(", ", scopes)),
                        handedOn,
                        choices(),
                        NAME);
        return Answer.html(200, Html.page("Allow access?", body));
    }

    private String choices() {
        var html = new StringBuilder();
        for (String name : accounts) {
            html.append("<label><input type=radio name=account value=\"%1$s\"%2$s> @%1$s</label>"
                    .formatted(Html.escape(name), html.isEmpty() ? " checked" : ""));
        }
        return html.toString();
    }

    /// The name that was chosen or written; empty where it is none.
    public static Optional<String> chosen(Params decided) {
        String written = decided.text("username");
        return Optional.of(written.isEmpty() ? decided.text("account") : written)
                .filter(name -> name.matches(NAME));
    }

    public static boolean allowed(Params decided) {
        return decided.text("decision").equals("allow");
    }

    /// Sends the person back to the application with these facts, and with the state it gave.
    public static Answer back(Params asked, Map<String, String> facts) {
        var query = new LinkedHashMap<>(facts);
        asked.get("state").filter(state -> !state.isEmpty()).ifPresent(state -> query.put("state", state));
        String redirect = asked.text("redirect_uri");
        String encoded = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Answer.redirect(URI.create(redirect + (redirect.contains("?") ? "&" : "?") + encoded));
    }
}
