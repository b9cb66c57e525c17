package com.clickkloudy.api;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Introduces;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A platform that does not exist: nobody is connected but by an app that a person registered there, on its page or
/// by a key. It reads besides who we are.
public final class Wren implements Connects, ChecksApps, Introduces {
    @Override
    public Profile profile() {
        var register = URI.create("https://wren.example/apps");
        var key = new Profile.Field("key", "Key", "Only to connect without the sign-in page.", "", true, false);
        return Finch.profile("wren", "Wren", new Profile.ConnectForm(true, List.of(key), ""))
                .with(Profile.AppForm.ofClient(register, "Choose the kind Web."));
    }

    @Override
    public String introduction(URI callback) {
        return "{\"client_id\":\"" + Introduces.address(profile().id(), callback) + "\",\"back\":\"" + callback + "\"}";
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        if (form.get("key").isPresent()) {
            return new Step.Connected(List.of(Finch.grant("wren", "keyed")));
        }
        var client = app.orElseThrow().fact("clientId");
        var state = UUID.randomUUID().toString();
        var page = URI.create("https://wren.example/authorize?client_id=" + client + "&state=" + state);
        return new Step.Redirect(page, new Secret("way of " + state), Optional.empty());
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return new Step.Connected(
                List.of(Finch.grant("wren", callback.parameters().getOrDefault("code", ""))));
    }

    @Override
    public Optional<Failure> check(Credentials app, URI callback) {
        return switch (app.secret("clientSecret").reveal()) {
            case "wrong" -> Optional.of(new Failure.Forbidden("Wren does not take the id and secret of our app."));
            case "away" -> Optional.of(new Failure.Unreachable("Wren could not be reached."));
            default -> Optional.empty();
        };
    }
}
