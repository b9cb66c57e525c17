package com.clickkloudy.platforms.devto;

import static com.clickkloudy.platforms.devto.DevtoProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Connects an author by an API key.
final class DevtoSignIn {
    private final Kit kit;
    private final Http http;

    DevtoSignIn(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
    }

    Answer<Grant> begin(Form form) {
        var key = form.get("key").map(String::strip).orElse("");
        if (!key.matches("[\\x21-\\x7e]{8,200}")) {
            return refused("/key", "This is no API key. Copy it whole.");
        }
        var typed = form.get("server").map(String::strip).filter(text -> !text.isEmpty());
        if (typed.isEmpty()) {
            return grant(new Credentials(Map.of("key", new Secret(key)), Map.of(), Optional.empty()));
        }
        return kit.typed(typed.get())
                .map(server -> grant(new Credentials(
                        Map.of("key", new Secret(key)), Map.of("server", server.toString()), Optional.empty())))
                .orElseGet(() -> refused("/server", "This is not the address of a site."));
    }

    private Answer<Grant> grant(Credentials credentials) {
        var site = DevtoSite.of(kit, http, credentials);
        return about(site)
                .fold(author -> Answer.of(grant(site, author)), failure -> notConnected(credentials, failure));
    }

    private static Grant grant(DevtoSite site, Author author) {
        return new Grant(
                site.credentials()
                        .server()
                        .map(server -> author.id() + "@" + URI.create(server).getRawAuthority())
                        .orElse(author.id()),
                "@" + author.username(),
                author.name(),
                Optional.of(URI.create(site.root() + "/" + author.username())),
                author.avatar(),
                PROFILE.limits(),
                site.credentials());
    }

    private static Answer<Grant> notConnected(Credentials credentials, Failure failure) {
        return switch (failure) {
            case Failure.SignedOut signedOut -> refused("/key", "The site does not take this key. Copy it once more.");
            case Failure.Refused refused
            when credentials.server().isPresent() ->
                refused("/server", "No community that runs Forem answers at this address.");
            default -> Answer.not(failure);
        };
    }

    private static <T> Answer<T> refused(String field, String message) {
        return Answer.not(new Failure.Refused(Optional.of(field), message));
    }

    Answer<Author> about(DevtoSite site) {
        return site.get("users", "me").read(reply -> Author.of(reply.needJson()));
    }

    /// An author as people know them.
    record Author(String id, String username, String name, Optional<URI> avatar) {
        static Author of(Json said) {
            var username = said.need("/username");
            if (!username.matches("[A-Za-z0-9_-]{1,100}")) {
                throw new IllegalStateException("The answer holds no user name.");
            }
            var name = said.text("/name").filter(text -> !text.isBlank()).orElse(username);
            return new Author(said.need("/id"), username, name, said.address("/profile_image"));
        }
    }
}
