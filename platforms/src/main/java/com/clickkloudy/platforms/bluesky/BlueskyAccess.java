package com.clickkloudy.platforms.bluesky;

import static com.clickkloudy.platforms.bluesky.BlueskyProfile.PROFILE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Sessions on a server, and what it says about its accounts
/// (https://docs.bsky.app/docs/api/com-atproto-server-create-session, 2026-11-22).
final class BlueskyAccess {
    private static final String SERVER = "com.atproto.server.";

    private final Kit kit;
    private final Http http;
    private final BlueskyPass pass;

    BlueskyAccess(Kit kit, Http http, BlueskyPass pass) {
        this.kit = kit;
        this.http = http;
        this.pass = pass;
    }

    Answer<Session> signIn(URI server, String identifier, Secret password) {
        return http.post(server, "xrpc", SERVER + "createSession")
                .hide(password)
                .json(Json.object().with("identifier", identifier).with("password", password.reveal()))
                .read(reply -> session(server, reply));
    }

    Answer<Session> renew(Credentials credentials) {
        return http.post(server(credentials), "xrpc", SERVER + "refreshSession")
                .bearer(credentials.secret("refresh"))
                .read(reply -> session(server(credentials), reply));
    }

    /// Also proves that the sign-in holds.
    Answer<Describes.Described> describe(String did, Credentials credentials) {
        var server = server(credentials);
        return handle(credentials)
                .then(handle -> limits(server)
                        .then(limits -> name(server, did, handle)
                                .map(name -> new Describes.Described.Now(handle, name, Optional.empty(), limits))));
    }

    Answer<String> handle(Credentials credentials) {
        return pass.on(http.get(server(credentials), "xrpc", SERVER + "getSession"), credentials)
                .read(reply -> reply.need("/handle"));
    }

    /// @return the name that people see; the handle where there is none
    Answer<String> name(URI server, String did, String handle) {
        return http.get(server, "xrpc", "com.atproto.repo.getRecord")
                .query("repo", did)
                .query("collection", "app.bsky.actor.profile")
                .query("rkey", "self")
                .alsoGood(reply -> reply.status() == 400)
                .read(reply -> reply.text("/value/displayName")
                        .filter(name -> !name.isBlank())
                        .orElse(handle));
    }

    /// @return what an account of this server takes
    Answer<Limits> limits(URI server) {
        return http.get(server, "xrpc", SERVER + "describeServer")
                .read(reply -> reply.needJson().number("/blobUploadLimit"))
                .map(limit -> limit.map(bytes -> narrowed(server, bytes)).orElse(PROFILE.limits()));
    }

    /// Videos that the video service puts there are as heavy as it takes them.
    private Limits narrowed(URI server, long bytes) {
        var usual = PROFILE.limits();
        var narrowed = usual.with(usual.images().noHeavierThan(bytes));
        return BlueskyVideo.serves(kit, server)
                ? narrowed
                : narrowed.with(usual.videos().noHeavierThan(bytes));
    }

    static URI server(Credentials credentials) {
        return URI.create(credentials.fact("server"));
    }

    private static Session session(URI server, Reply reply) {
        var access = reply.need("/accessJwt");
        var secrets = Map.of("access", new Secret(access), "refresh", new Secret(reply.need("/refreshJwt")));
        var credentials = new Credentials(secrets, Map.of("server", server.toString()), end(access));
        return new Session(reply.need("/did"), reply.need("/handle"), credentials);
    }

    /// A hint only: tokens are meant to be opaque, and the server says when one has ended.
    private static Optional<Instant> end(String token) {
        var parts = token.split("\\.", -1);
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[parts.length / 2]), UTF_8);
            return Json.read(claims).flatMap(json -> json.number("/exp")).map(Instant::ofEpochSecond);
        } catch (IllegalArgumentException opaque) {
            return Optional.empty();
        }
    }

    /// Signed in as somebody.
    record Session(String did, String handle, Credentials credentials) {
        Session {
            if (!did.matches("did:[a-z]+:[A-Za-z0-9._:%-]+")) {
                throw new IllegalArgumentException("A DID begins with did: and a method.");
            }
        }
    }
}
