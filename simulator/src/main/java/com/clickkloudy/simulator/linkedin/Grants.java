package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// Tokens: made, read, taken back.
final class Grants {
    private final World world;

    Grants(World world) {
        this.world = world;
    }

    /// One that has ended already; see [Grant#lasting].
    Grant grant(String kind, String member, App app, Set<String> scopes) {
        return new Grant(kind, member, app.id(), scopes, generation(member), 0, "");
    }

    String token(Grant grant) {
        return world.seal().seal(Json.write(grant));
    }

    private int generation(String member) {
        return world.book().of(What.REVOKED, member).size();
    }

    Optional<Grant> read(String token) {
        return world.seal().open(token).flatMap(text -> {
            try {
                return Optional.of(Json.read(Json.read(text), Grant.class));
            } catch (JacksonException other) {
                return Optional.empty();
            }
        });
    }

    void revoke(Grant grant) {
        world.book().enter(Fact.of(What.DELETED, grant.member(), "token " + grant.serial()));
    }

    boolean isRevoked(Grant grant) {
        return grant.generation() != generation(grant.member())
                || world.book()
                        .last(What.DELETED, grant.member(), "token " + grant.serial())
                        .isPresent();
    }

    boolean isOver(Grant grant) {
        return world.clock().instant().getEpochSecond() >= grant.until();
    }

    /// Whom the call's token names, whether it is still good or not.
    Optional<Grant> claimed(Call call) {
        return call.request().bearer().flatMap(this::read);
    }

    /// The member who calls, with a token that has this scope.
    ///
    /// @throws ApiError where there is none
    Entry caller(Call call, String scope) {
        if (call.request().bearer().filter(token -> !token.isEmpty()).isEmpty()) {
            throw ApiError.token("EMPTY_ACCESS_TOKEN", 65604, "Empty oauth2 access token");
        }
        Grant grant =
                claimed(call).filter(one -> one.kind().equals(Grant.ACCESS)).orElseThrow(ApiError::invalidToken);
        if (isRevoked(grant)) {
            throw ApiError.token(
                    "REVOKED_ACCESS_TOKEN", 65601, "The token used in the request has been revoked by the user");
        }
        if (isOver(grant)) {
            throw ApiError.token("EXPIRED_ACCESS_TOKEN", 65602, "The token used in the request has expired");
        }
        if (!grant.scopes().contains(scope)) {
            throw ApiError.denied(
                    "Not enough permissions to access: " + call.operation().name());
        }
        return world.book().account(grant.member()).orElseThrow(ApiError::invalidToken);
    }
}
