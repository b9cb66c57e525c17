package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.util.Optional;

/// Which server signs people in for another, and where (<https://www.rfc-editor.org/rfc/rfc9728>,
/// <https://www.rfc-editor.org/rfc/rfc8414>). All that it answers was judged as if a person had typed it.
///
/// @param issuer as whom it names itself
/// @param page where people sign in
/// @param token where codes and refresh tokens are handed in
/// @param pushed where it is told beforehand what its page is asked for
record BlueskyGate(String issuer, URI page, URI token, URI pushed) {
    private static final String KNOWN = ".well-known";

    /// @param server of accounts; or one that signs people in itself, which then holds nothing else
    static Answer<BlueskyGate> of(Kit kit, Http http, URI server) {
        return issuer(http, server).then(issuer -> read(kit, http, issuer));
    }

    /// @return who signs people in for that server
    static Answer<String> issuer(Http http, URI server) {
        return http.get(server, KNOWN, "oauth-protected-resource")
                .alsoGood(reply -> reply.status() == 404)
                .read(reply -> reply.isSuccess() ? reply.need("/authorization_servers/0") : server.toString());
    }

    private static Answer<BlueskyGate> read(Kit kit, Http http, String issuer) {
        var address = kit.typed(issuer);
        return address.isEmpty()
                ? no()
                : http.get(address.get(), KNOWN, "oauth-authorization-server")
                        .alsoGood(reply -> reply.status() == 404)
                        .read(reply -> gate(kit, issuer, reply))
                        .then(gate -> gate.map(Answer::of).orElseGet(BlueskyGate::no));
    }

    /// @return empty if it is none, or names itself otherwise than it was called
    private static Optional<BlueskyGate> gate(Kit kit, String issuer, Reply reply) {
        if (!reply.isSuccess() || !reply.need("/issuer").equals(issuer)) {
            return Optional.empty();
        }
        var said = reply.json();
        return typed(kit, said, "/authorization_endpoint")
                .flatMap(page -> typed(kit, said, "/token_endpoint")
                        .flatMap(token -> typed(kit, said, "/pushed_authorization_request_endpoint")
                                .map(pushed -> new BlueskyGate(issuer, page, token, pushed))));
    }

    private static Optional<URI> typed(Kit kit, Json said, String pointer) {
        return said.text(pointer).flatMap(kit::typed);
    }

    private static <T> Answer<T> no() {
        var message = "This server has no sign-in page of its own. Use an app password.";
        return Answer.not(new Failure.Refused(Optional.of("/password"), message));
    }
}
