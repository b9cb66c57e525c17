package com.clickkloudy.platforms.ghost;

import static com.clickkloudy.platforms.ghost.GhostProfile.PROFILE;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Connects a site by the key of its integration.
final class GhostSignIn {
    private static final String KEY = "[0-9a-fA-F]{2,64}:([0-9a-fA-F]{2}){8,128}";

    private final Kit kit;
    private final Http http;

    GhostSignIn(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
    }

    Answer<Grant> begin(Form form) {
        var key = form.get("key").map(String::strip).orElse("");
        if (!key.matches(KEY)) {
            return refused("/key", "This is no Admin API key: an id, a colon and a secret. Copy it whole.");
        }
        var typed = form.get("site").orElse("").strip().replaceFirst("/ghost/?(#.*|api(/.*)?)?$", "");
        return kit.typed(typed)
                .map(site -> grant(new GhostSite(kit, http, GhostSite.credentials(site, key))))
                .orElseGet(() -> refused("/site", "This is not the address of a site."));
    }

    private Answer<Grant> grant(GhostSite site) {
        return about(site)
                .fold(
                        about -> Answer.of(new Grant(
                                about.handle(),
                                about.handle(),
                                about.title(),
                                Optional.of(about.home()),
                                about.icon(),
                                PROFILE.limits(),
                                site.credentials())),
                        GhostSignIn::notConnected);
    }

    private static Answer<Grant> notConnected(Failure failure) {
        return switch (failure) {
            case Failure.SignedOut signedOut -> refused("/key", "The site does not take this key. Copy it once more.");
            case Failure.Refused(var field, var said) ->
                refused("/site", said + " Copy the API URL that the integration shows.");
            default -> Answer.not(failure);
        };
    }

    private static Answer<Grant> refused(String field, String message) {
        return Answer.not(new Failure.Refused(Optional.of(field), message));
    }

    /// What a site says of itself, to anybody; that it takes our key is asked besides.
    Answer<About> about(GhostSite site) {
        return site.get("users")
                .query("limit", "1")
                .read(reply -> reply.need("/users/0/id"))
                .then(id -> site.get("site").read(reply -> About.of(reply.needJson())));
    }

    /// A site as people know it.
    record About(String title, URI home, Optional<URI> icon) {
        static About of(Json said) {
            var home = said.address("/site/url")
                    .orElseThrow(() -> new IllegalStateException("The site does not say where it is."));
            var title = said.text("/site/title").filter(text -> !text.isBlank()).orElse(home.getHost());
            return new About(title, home, said.address("/site/icon"));
        }

        /// Its address without the scheme: sites move to https and stay the same.
        String handle() {
            return (home.getRawAuthority() + home.getRawPath())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("/+$", "");
        }
    }
}
