package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Access tokens: they never expire, and are good until they are revoked.
final class Grants {
    private static final String OWN_APPLICATION = "own";

    private final World world;

    Grants(World world) {
        this.world = world;
    }

    String token(Instance instance, String account, String client, Set<String> scopes, String serial) {
        return world.seal()
                .seal(new Grant(instance.name(), account, client, scopes, generation(account), serial).text());
    }

    /// The token that a person finds in her preferences, under Development.
    String ownToken(String account) {
        String instance = account.substring(account.indexOf('@') + 1);
        return token(new Instance(world, instance), account, OWN_APPLICATION, Set.of("read", "write"), "0");
    }

    private int generation(String account) {
        return world.book().of(What.REVOKED, account).size();
    }

    /// What the call's token stands for, whether it is still good or not.
    Optional<Grant> claimed(Call call) {
        return call.request().bearer().flatMap(this::read);
    }

    Optional<Grant> read(String token) {
        return world.seal().open(token).map(Grant::read);
    }

    /// The member who calls, with a token that covers this scope.
    ///
    /// @throws ApiError where there is none
    Entry caller(Call call, Instance instance, String... scopes) {
        Grant grant = claimed(call)
                .filter(one -> one.instance().equals(instance.name()))
                .orElseThrow(() -> new ApiError(401, "The access token is invalid"));
        if (isRevoked(grant)) {
            throw new ApiError(401, "The access token was revoked");
        }
        if (grant.account().isEmpty()) {
            throw new ApiError(422, "This method requires an authenticated user");
        }
        if (Arrays.stream(scopes).noneMatch(grant::covers)) {
            throw new ApiError(403, "This action is outside the authorized scopes");
        }
        return world.book()
                .account(grant.account())
                .orElseThrow(() -> new ApiError(401, "The access token is invalid"));
    }

    private boolean isRevoked(Grant grant) {
        return grant.generation() != generation(grant.account())
                || world.book()
                        .last(What.DELETED, grant.account(), revocation(grant))
                        .isPresent();
    }

    void revoke(Grant grant) {
        world.book().enter(Fact.of(What.DELETED, grant.account(), revocation(grant)));
    }

    private static String revocation(Grant grant) {
        return "token " + grant.client() + " " + grant.serial();
    }
}
