package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Sign-in by app password: an access token for 2 hours and a refresh token for 90 days, both signed and not stored.
final class Sessions {
    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(90);
    private static final Duration GRACE = Duration.ofHours(2);
    private static final String ACCESS_SCOPE = "com.atproto.appPass";
    private static final String REFRESH_SCOPE = "com.atproto.refresh";

    private final World world;
    private final People people;

    Sessions(World world, People people) {
        this.world = world;
        this.people = people;
    }

    Answer create(Call call) {
        JsonNode input = Input.json(call, "identifier", "password");
        return people.find(input.path("identifier").asString(""))
                .filter(did -> Seal.same(
                        people.appPassword(did), input.path("password").asString("")))
                .map(did -> Answer.json(tokens(did, call.request().number())))
                .orElseThrow(() -> new XrpcError(401, "AuthenticationRequired", "Invalid identifier or password"));
    }

    Answer refresh(Call call) {
        JsonNode claims = claims(call, REFRESH_SCOPE);
        String did = claims.path("sub").asString("");
        return Answer.json(tokens(did, rotated(did, claims, call.request().number())));
    }

    /// A refresh token is used once. Whoever hands it in again within two hours is given the same session anew; later
    /// it is refused.
    private long rotated(String did, JsonNode claims, long request) {
        String used = claims.path("jti").asString("");
        return world.book().alone(did, () -> {
            Optional<Entry> before = world.book().last(What.RENEWED, did, used);
            if (before.isEmpty()) {
                world.book().enter(Fact.of(What.RENEWED, did, used).request(request));
                return request;
            }
            if (!world.clock().instant().isBefore(before.get().at().plus(GRACE))) {
                throw new XrpcError(400, "ExpiredToken", "Token has been revoked");
            }
            return before.get().fact().request();
        });
    }

    Answer delete(Call call) {
        JsonNode claims = claims(call, REFRESH_SCOPE);
        String did = claims.path("sub").asString("");
        world.book().enter(Fact.of(What.DELETED, did, claims.path("jti").asString("")));
        return Answer.empty(200);
    }

    Answer show(String did) {
        return Answer.json(person(did));
    }

    /// The DID of whoever calls.
    ///
    /// @throws XrpcError where the access token is missing, expired, revoked or something else
    String caller(Call call) {
        return claims(call, ACCESS_SCOPE).path("sub").asString("");
    }

    /// Whom the token names, whether it is any good or not.
    static Optional<String> subject(Call call) {
        return call.request()
                .bearer()
                .flatMap(token -> payload(token))
                .map(claims -> claims.path("sub").asString(""));
    }

    private JsonNode claims(Call call, String scope) {
        String token =
                call.request().bearer().orElseThrow(() -> new XrpcError(401, "AuthMissing", "Authentication Required"));
        JsonNode claims = payload(token).filter(any -> isSigned(token)).orElseThrow(Sessions::unverified);
        if (!claims.path("scope").asString("").equals(scope)) {
            throw new XrpcError(400, "InvalidToken", "Bad token scope");
        }
        if (world.clock().instant().getEpochSecond() >= claims.path("exp").asLong()) {
            throw new XrpcError(400, "ExpiredToken", "Token has expired");
        }
        String did = claims.path("sub").asString("");
        boolean deleted = world.book()
                .last(What.DELETED, did, claims.path("jti").asString(""))
                .isPresent();
        if (deleted || claims.path("generation").asInt() != people.generation(did)) {
            throw new XrpcError(400, "ExpiredToken", "Token has been revoked");
        }
        return claims;
    }

    private boolean isSigned(String token) {
        int dot = token.lastIndexOf('.');
        return Seal.same(world.seal().sign(token.substring(0, dot)), token.substring(dot + 1));
    }

    private static XrpcError unverified() {
        return new XrpcError(400, "InvalidToken", "Token could not be verified");
    }

    private static Optional<JsonNode> payload(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, @Nullable Object> tokens(String did, long request) {
        var session = new LinkedHashMap<String, @Nullable Object>();
        session.put("accessJwt", token("at+jwt", did, ACCESS_SCOPE, ACCESS, "a" + request));
        session.put("refreshJwt", token("refresh+jwt", did, REFRESH_SCOPE, REFRESH, "r" + request));
        session.putAll(person(did));
        return session;
    }

    private Map<String, @Nullable Object> person(String did) {
        return Json.object("handle", people.handle(did), "did", did, "didDoc", people.document(did), "active", true);
    }

    private String token(String type, String did, String scope, Duration life, String jti) {
        long now = world.clock().instant().getEpochSecond();
        String head = Json.write(Json.object("typ", type, "alg", "HS256"));
        String claims = Json.write(Json.object(
                "scope", scope,
                "sub", did,
                "aud", "did:web:" + world.address().getHost(),
                "iat", now,
                "exp", now + life.toSeconds(),
                "jti", jti,
                "generation", people.generation(did)));
        String signed = base64(head) + "." + base64(claims);
        return signed + "." + world.seal().sign(signed);
    }

    private static String base64(String text) {
        return Seal.base64(text.getBytes(StandardCharsets.UTF_8));
    }
}
