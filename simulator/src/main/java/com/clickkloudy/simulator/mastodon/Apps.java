package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Applications that registered themselves with an instance.
final class Apps {
    static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    private final World world;

    Apps(World world) {
        this.world = world;
    }

    Answer register(Call call, Instance instance) {
        var params = call.params();
        List<String> redirects = params.all("redirect_uris").stream()
                .flatMap(text -> text.lines())
                .filter(text -> !text.isBlank())
                .toList();
        if (params.text("client_name").isBlank()) {
            throw ApiError.invalid("Application name can't be blank");
        }
        if (redirects.isEmpty() || !redirects.stream().allMatch(Apps::isRedirect)) {
            throw ApiError.invalid(
                    redirects.isEmpty() ? "Redirect URI can't be blank" : "Redirect URI must be an absolute URI.");
        }
        String serial = instance.name() + " " + world.clock().instant() + " "
                + call.request().number();
        var entry = world.book()
                .enter(Fact.of(What.REGISTERED, instance.name(), world.seal().secret("client " + serial, 43))
                        .request(call.request().number())
                        .text(params.text("client_name"))
                        .facts(Json.object(
                                "secret", world.seal().secret("client secret " + serial, 43),
                                "redirects", redirects,
                                "scopes", params.get("scopes").orElse("read"),
                                "website", params.get("website").orElse(null))));
        return Answer.json(json(entry));
    }

    private static boolean isRedirect(String text) {
        return text.equals(OUT_OF_BAND) || text.matches("[a-z][a-z0-9+.-]*:/?/?[^\\s#]+");
    }

    private static Object json(Entry app) {
        var redirects = redirects(app);
        return Json.object(
                "id", Long.toString(app.number()),
                "name", app.text(),
                "website", app.facts().path("website"),
                "scopes", List.copyOf(scopes(app)),
                "redirect_uris", redirects,
                "redirect_uri", String.join("\n", redirects),
                "client_id", app.id(),
                "client_secret", app.facts().path("secret"),
                "client_secret_expires_at", 0,
                "vapid_key", "");
    }

    Optional<Entry> find(Instance instance, String clientId) {
        return world.book().last(What.REGISTERED, instance.name(), clientId);
    }

    /// The application that shows its secret.
    Optional<Entry> authenticated(Call call, Instance instance) {
        return find(instance, call.params().text("client_id"))
                .filter(app -> Seal.same(
                        app.facts().path("secret").asString(), call.params().text("client_secret")));
    }

    static List<String> redirects(Entry app) {
        return app.facts()
                .path("redirects")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
    }

    static Set<String> scopes(Entry app) {
        return Grant.scopes(app.facts().path("scopes").asString("read"));
    }
}
