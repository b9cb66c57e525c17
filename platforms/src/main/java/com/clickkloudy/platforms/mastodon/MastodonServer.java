package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.util.Optional;

/// A server as one of its people sees it: who they are there, and what it takes.
final class MastodonServer {
    private final Http http;

    MastodonServer(Http http) {
        this.http = http;
    }

    static URI of(Credentials credentials) {
        return URI.create(credentials.fact("server"));
    }

    static Secret token(Credentials credentials) {
        return credentials.secret("accessToken");
    }

    /// @return what people call a server, also where several stand below one host
    static String name(URI server) {
        return server.getRawAuthority() + server.getRawPath();
    }

    /// @return where people see something, as the server says; some things have an `uri` alone
    static Optional<URI> page(Json said) {
        return said.address("/url").or(() -> said.address("/uri"));
    }

    Answer<Resident> resident(URI server, Secret token) {
        return person(server, token)
                .then(person -> instance(server, token, "v2")
                        .fold(Answer::of, failure -> older(server, token, failure))
                        .map(instance -> new Resident(person, instance)));
    }

    private Answer<Person> person(URI server, Secret token) {
        return http.get(server, "api", "v1", "accounts", "verify_credentials")
                .bearer(token)
                .read(reply -> Person.of(reply.needJson()));
    }

    /// Servers before 4.0, and some compatible ones, know the first version alone.
    private Answer<MastodonInstance> older(URI server, Secret token, Failure failure) {
        return failure instanceof Failure.Refused ? instance(server, token, "v1") : Answer.not(failure);
    }

    private Answer<MastodonInstance> instance(URI server, Secret token, String version) {
        return http.get(server, "api", version, "instance")
                .bearer(token)
                .read(reply -> MastodonInstance.of(reply.needJson(), server));
    }

    /// Somebody on a server.
    record Resident(Person person, MastodonInstance instance) {
        String handle() {
            return "@" + person.user() + "@" + instance.domain();
        }
    }

    /// @param id the server's own; another server has the same for somebody else
    record Person(String id, String user, String name, Optional<URI> page, Optional<URI> avatar) {
        static Person of(Json said) {
            var user = said.need("/username");
            var name = said.text("/display_name").filter(text -> !text.isBlank());
            return new Person(
                    said.need("/id"), user, name.orElse(user), MastodonServer.page(said), said.address("/avatar"));
        }
    }
}
