package com.clickkloudy.platforms.mastodon;

import static com.clickkloudy.platforms.mastodon.MastodonProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuth;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way to an account: its server, our registration there, the server's sign-in page, a token.
final class MastodonSignIn {
    private final Kit kit;
    private final MastodonApp apps;
    private final MastodonServer servers;

    MastodonSignIn(Kit kit) {
        var http = kit.http(PROFILE, MastodonSignIn::meaning);
        this.kit = kit;
        this.apps = new MastodonApp(http);
        this.servers = new MastodonServer(http);
    }

    private static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 301, 302, 303, 307, 308 ->
                Optional.of(refused("This address leads on to another one. Type the one at which you sign in."));
            case 404, 405, 410 -> Optional.of(refused("No Mastodon server answers at this address."));
            default -> Optional.empty();
        };
    }

    /// @return the server that a person named by its host, an address, or a whole name such as `@anna@example.org`
    Optional<URI> server(Form form) {
        var typed = form.get("server").orElse("").strip();
        return kit.typed(typed.replaceFirst("^@?[^@/\\s]+@(?=[^@/\\s]+$)", "").replaceFirst("/@.*$", ""));
    }

    Step begin(Form form, Optional<Credentials> app, URI callback) {
        var server = server(form);
        if (server.isEmpty()) {
            return new Step.Failed(refused("Type the address of your server, such as mastodon.social."));
        }
        var token = form.get("accessToken").map(String::strip).filter(text -> !text.isEmpty());
        return token.isPresent() ? begin(server.get(), new Secret(token.get())) : begin(server.get(), app, callback);
    }

    private Step begin(URI server, Secret token) {
        return grant(server, new Credentials(Map.of("accessToken", token), Map.of(), Optional.empty()))
                .fold(MastodonSignIn::connected, failure -> new Step.Failed(aboutToken(failure)));
    }

    private Step begin(URI server, Optional<Credentials> app, URI callback) {
        var kept = app.filter(known -> apps.isUsable(known, server, callback));
        return kept.map(Answer::of)
                .orElseGet(() -> apps.register(server, callback))
                .fold(
                        ours -> redirect(ours, kept.isEmpty(), callback),
                        failure -> new Step.Failed(aboutServer(failure)));
    }

    private Step redirect(Credentials app, boolean isNew, URI callback) {
        var server = app.fact("server");
        var page = oauth(URI.create(server)).begin(app, callback, Map.of("server", server));
        return new Step.Redirect(page.url(), page.state(), Optional.of(app).filter(ours -> isNew));
    }

    private OAuth oauth(URI server) {
        return new OAuth(kit, PROFILE, MastodonApp.terms(server));
    }

    Step finish(Connects.Callback callback, Secret state) {
        var server = URI.create(SignIn.of(state).fact("server"));
        return oauth(server)
                .redeem(callback, state)
                .then(granted -> grant(server, granted.credentials()))
                .fold(MastodonSignIn::connected, Step.Failed::new);
    }

    private static Step connected(Grant grant) {
        return new Step.Connected(List.of(grant));
    }

    private Answer<Grant> grant(URI server, Credentials signedIn) {
        return servers.resident(server, MastodonServer.token(signedIn))
                .map(resident -> grant(server, signedIn, resident));
    }

    private static Grant grant(URI server, Credentials signedIn, MastodonServer.Resident resident) {
        var person = resident.person();
        var facts = new HashMap<>(signedIn.facts());
        facts.put("server", server.toString());
        facts.put("account", person.id());
        facts.put("version", resident.instance().version());
        return new Grant(
                person.id() + "@" + MastodonServer.name(server),
                resident.handle(),
                person.name(),
                person.page(),
                person.avatar(),
                resident.instance().limits(),
                new Credentials(signedIn.secrets(), facts, signedIn.expiresAt()));
    }

    private static Failure aboutServer(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable nothing ->
                new Failure.Unreachable(
                        "This server could not be reached, or it is no Mastodon server. Check its address.");
            case Failure.Throttled throttled -> throttled;
            default -> refused(failure.message());
        };
    }

    private static Failure aboutToken(Failure failure) {
        return switch (failure) {
            case Failure.SignedOut no -> about("/accessToken", "The server does not take this access token.");
            case Failure.Forbidden no ->
                about("/accessToken", "This access token may not do what is needed: " + MastodonApp.SCOPES + ".");
            default -> aboutServer(failure);
        };
    }

    private static Failure refused(String message) {
        return about("/server", message);
    }

    private static Failure about(String field, String message) {
        return new Failure.Refused(Optional.of(field), message);
    }
}
