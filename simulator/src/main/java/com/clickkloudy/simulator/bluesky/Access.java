package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What people have allowed on the sign-in page: access tokens for an hour, bound to a key, and refresh tokens
/// that are taken once. Who hands one in twice ends the sign-in. Nothing is stored; tokens say it all, sealed.
final class Access {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(14);
    private static final Duration UNUSED_CONFIDENTIAL = Duration.ofDays(91);

    private final World world;
    private final People people;
    private final Proofs proofs;

    Access(World world, People people, Proofs proofs) {
        this.world = world;
        this.people = people;
        this.proofs = proofs;
    }

    /// One sign-in, or what renews it.
    ///
    /// @param kind `access` or `refresh`
    /// @param session by which all its tokens are known
    /// @param key thumbprint of the key to which they are bound
    /// @param generation of the person's grants; older ones are void
    /// @param until in seconds; no token is good for longer
    record Token(
            String kind,
            String did,
            String client,
            Set<String> scopes,
            String session,
            String key,
            int generation,
            long until,
            long serial) {
        Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /// @param request its number makes what it gets unique
    Map<String, @Nullable Object> begin(String did, Client client, Set<String> scopes, String key, long request) {
        return answer(did, client, scopes, "s" + request, key, request);
    }

    private Map<String, @Nullable Object> answer(
            String did, Client client, Set<String> scopes, String session, String key, long request) {
        long now = world.clock().instant().getEpochSecond();
        int generation = people.generation(did);
        var unused = client.isConfidential() ? UNUSED_CONFIDENTIAL : UNUSED;
        var access = new Token(
                "access", did, client.id(), scopes, session, key, generation, now + LIFE.toSeconds(), request);
        var refresh = new Token(
                "refresh", did, client.id(), scopes, session, key, generation, now + unused.toSeconds(), request);
        return Json.object(
                "access_token", seal(access),
                "token_type", "DPoP",
                "refresh_token", seal(refresh),
                "scope", String.join(" ", new TreeSet<>(scopes)),
                "expires_in", LIFE.toSeconds(),
                "sub", did);
    }

    private String seal(Token token) {
        return world.seal().seal(Json.write(token));
    }

    /// @throws OauthError where the token is none, another's, or was used before
    Map<String, @Nullable Object> renew(String text, Client client, String key, long request) {
        Token token = read(text)
                .filter(each -> each.kind.equals("refresh") && each.client.equals(client.id()))
                .filter(each -> each.key.equals(key))
                .orElseThrow(() -> new OauthError("invalid_grant", "Invalid refresh token"));
        return world.book().alone(token.did, () -> {
            if (isOver(token)) {
                throw new OauthError("invalid_grant", "Invalid refresh token");
            }
            String used = token.session + " r" + token.serial;
            if (world.book().last(What.RENEWED, token.did, used).isPresent()) {
                end(token);
                throw new OauthError("invalid_grant", "Refresh token replayed");
            }
            world.book().enter(Fact.of(What.RENEWED, token.did, used).request(request));
            return answer(token.did, client, token.scopes, token.session, key, request);
        });
    }

    void end(String text) {
        read(text).ifPresent(this::end);
    }

    private void end(Token token) {
        world.book().enter(Fact.of(What.DELETED, token.did, token.session));
    }

    private boolean isOver(Token token) {
        return world.clock().instant().getEpochSecond() >= token.until
                || token.generation != people.generation(token.did)
                || world.book().last(What.DELETED, token.did, token.session).isPresent();
    }

    /// The token that is shown with a proof, good or not.
    static Optional<String> shown(Call call) {
        return call.request()
                .header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "DPoP ", 0, 5))
                .map(value -> value.substring(5).strip());
    }

    /// Whom the token names, whether it is any good or not.
    Optional<String> subject(Call call) {
        return shown(call).flatMap(this::read).map(Token::did);
    }

    /// The DID of whoever calls.
    ///
    /// @throws OauthError where proof or token are no good
    String caller(Call call) {
        var text = shown(call);
        var key = proofs.key(call, text);
        return text.flatMap(this::read)
                .filter(token -> token.kind.equals("access") && Seal.same(token.key, key) && !isOver(token))
                .map(Token::did)
                .orElseThrow(() -> new OauthError("invalid_token", "Invalid token"));
    }

    private Optional<Token> read(String text) {
        try {
            return world.seal().open(text).map(json -> Json.read(Json.read(json), Token.class));
        } catch (JacksonException none) {
            return Optional.empty();
        }
    }
}
