package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.page.Html;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The page on which a person, signed in already, gives an application a password of its own.
final class Consent {
    private static final String[] KEPT = {"app_name", "app_id", "success_url", "reject_url"};

    private Consent() {}

    static Answer ask(Call call, Site site) {
        String name = call.params().text("app_name");
        String success = call.params().text("success_url");
        if (name.isEmpty() || !(success.isEmpty() || success.matches("(?!http:)[a-z][a-z0-9+.-]*:.+"))) {
            return Answer.html(
                    400, Html.page("Error", "<p class=empty>The Authorize Application request is not allowed.</p>"));
        }
        String fields = Stream.of(KEPT)
                .map(field -> "<input type=hidden name=\"%s\" value=\"%s\">"
                        .formatted(field, Html.escape(call.params().text(field))))
                .collect(Collectors.joining());
        return Answer.html(200, Html.page("Authorize Application", """
                <header><h1>Authorize Application</h1><p class=soft>%s</p></header>
                <form method=post><p>Would you like to give %s access to your account?</p>%s<p class=buttons>
                <button class=primary name=decision value=approve>Yes, I approve of this connection</button>
                <button name=decision value=reject>No, I do not approve of this connection</button></p></form>""".formatted(
                                Html.escape(site.user()), Html.escape(name), fields)))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    static Answer decide(Call call, Site site) {
        String success = call.params().text("success_url");
        if (!call.params().text("decision").equals("approve")) {
            String reject = call.params().text("reject_url");
            return Answer.redirect(URI.create(reject.isEmpty() ? joined(success, "success=false") : reject));
        }
        return success.isEmpty()
                ? Answer.html(200, Html.page("Your new password", "<p class=text>" + site.spacedPassword() + "</p>"))
                : Answer.redirect(URI.create(joined(
                        success,
                        "site_url=" + encoded(site.url("")) + "&user_login=" + encoded(site.user()) + "&password="
                                + site.password())));
    }

    private static String joined(String url, String query) {
        return url + (url.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
