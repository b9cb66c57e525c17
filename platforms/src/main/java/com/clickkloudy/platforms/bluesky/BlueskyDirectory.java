package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.util.Optional;

/// Where an account lives: handle -> DID -> document -> server
/// (https://atproto.com/specs/handle, https://atproto.com/specs/did, 2026-11-22).
final class BlueskyDirectory {
    private static final URI PUBLIC = URI.create("https://public.api.bsky.app");
    private static final URI PLC = URI.create("https://plc.directory");
    private static final String DOMAIN = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z][a-zA-Z0-9-]*";

    private final Kit kit;
    private final Http http;

    BlueskyDirectory(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
    }

    /// @param identifier a handle or a DID
    /// @return the server that the account's document names
    Answer<Home> home(String identifier) {
        if (identifier.startsWith("did:")) {
            return homeOf(identifier);
        }
        if (!identifier.matches(DOMAIN)) {
            return unknown("A handle looks like alice.bsky.social.");
        }
        return did(kit.base(BlueskyProfile.ID, PUBLIC), identifier)
                .then(did -> did.isPresent() ? homeOf(did.get()) : unknown("Nobody has this handle."));
    }

    Answer<Home> homeOf(String did) {
        return document(did).then(BlueskyDirectory::server).map(server -> new Home(Optional.of(did), server));
    }

    /// @param server any server of the network
    /// @return the handle's DID; empty if it leads to nobody
    Answer<Optional<String>> did(URI server, String handle) {
        return http.get(server, "xrpc", "com.atproto.identity.resolveHandle")
                .query("handle", handle)
                .alsoGood(reply -> reply.status() == 400)
                .read(reply -> reply.text("/did"));
    }

    private Answer<Json> document(String did) {
        if (did.matches("did:plc:[a-z2-7]{24}")) {
            return http.get(kit.base(BlueskyProfile.ID, PLC), did).read(Reply::needJson);
        }
        var host = did.matches("did:web:" + DOMAIN) ? kit.typed(did.substring(8)) : Optional.<URI>empty();
        return host.isPresent()
                ? http.get(host.get(), ".well-known", "did.json").read(Reply::needJson)
                : unknown("This DID leads nowhere.");
    }

    private static Answer<URI> server(Json document) {
        return document.list("/service").stream()
                .filter(service -> service.text("/id").orElse("").endsWith("#atproto_pds"))
                .flatMap(service -> service.address("/serviceEndpoint").stream())
                .findFirst()
                .map(Answer::of)
                .orElseGet(() -> unknown("This account names no server of its own."));
    }

    private static <T> Answer<T> unknown(String message) {
        return Answer.not(new Failure.Refused(Optional.of("/identifier"), message));
    }

    /// Where somebody lives.
    ///
    /// @param did empty while only the server is known
    record Home(Optional<String> did, URI server) {}
}
