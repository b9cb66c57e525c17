package com.clickkloudy.api;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A platform that does not exist: it has many servers, and one connects on its own page.
public final class Heron implements Connects {
    static final String APP_SECRET = "heron-app-secret-that-nobody-may-see";

    @Override
    public Profile profile() {
        var server = new Profile.Field("server", "Server", "", "heron.example", false, true);
        return Finch.profile("heron", "Heron", new Profile.ConnectForm(true, List.of(server), ""));
    }

    @Override
    public Optional<String> registration(Form form) {
        return form.get("server");
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var state = UUID.randomUUID().toString();
        var known = app.map(found -> found.secret("secret").reveal().equals(APP_SECRET))
                .orElse(false);
        var url = URI.create(
                "https://heron.example/authorize?known=" + known + "&state=" + state + "&redirect_uri=" + callback);
        var fresh = new Credentials(Map.of("secret", new Secret(APP_SECRET)), Map.of(), Optional.empty());
        return new Step.Redirect(url, new Secret("way of " + state), known ? Optional.empty() : Optional.of(fresh));
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        if (!state.reveal().equals("way of " + callback.parameters().get("state"))) {
            throw new IllegalStateException("This is another way.");
        }
        return "access_denied".equals(callback.parameters().get("error"))
                ? new Step.Failed(new Failure.Refused(Optional.empty(), "The access was declined."))
                : new Step.Connected(
                        List.of(Finch.grant("heron", callback.parameters().getOrDefault("code", ""))));
    }
}
