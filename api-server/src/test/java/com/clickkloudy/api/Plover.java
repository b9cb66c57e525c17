package com.clickkloudy.api;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A platform that does not exist: whoever connects by an app shows first whose the channel is.
public final class Plover implements Connects {
    private final Set<String> posted = ConcurrentHashMap.newKeySet();

    /// Somebody posts this in their channel.
    public void post(String text) {
        posted.add(text);
    }

    @Override
    public Profile profile() {
        var channel = new Profile.Field("channel", "Channel", "", "", false, true);
        var token = new Profile.Field("token", "Bot token", "", "", true, true);
        var bot = new Profile.AppForm(false, List.of(token), URI.create("https://plover.example/bots"), "");
        return Finch.profile("plover", "Plover", new Profile.ConnectForm(false, List.of(channel), ""))
                .with(bot);
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var channel = form.get("channel").orElseThrow();
        if (app.isEmpty()) {
            return new Step.Connected(List.of(Finch.grant("plover", channel)));
        }
        var post = "code " + UUID.randomUUID();
        return new Step.Prove(post, "Post this.", new Secret(channel + "\n" + post));
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        var parts = state.reveal().split("\n", 2);
        return posted.contains(parts[1])
                ? new Step.Connected(List.of(Finch.grant("plover", parts[0])))
                : new Step.Failed(new Failure.Refused(Optional.of("/proof"), "It is not there."));
    }
}
