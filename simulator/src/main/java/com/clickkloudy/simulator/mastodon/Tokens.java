package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/// Where applications exchange codes for tokens and give tokens back (RFC 6749, 7009, 7636).
final class Tokens {
    private static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private final World world;
    private final Apps apps;
    private final Grants grants;

    Tokens(World world, Apps apps, Grants grants) {
        this.world = world;
        this.apps = apps;
        this.grants = grants;
    }

    Answer metadata(Instance instance) {
        if (instance.flavour() == Flavour.SNAC) {
            throw ApiError.notFound();
        }
        return Answer.json(Json.object(
                "issuer", instance.url("/"),
                "service_documentation", "https://docs.joinmastodon.org/",
                "authorization_endpoint", instance.url("/oauth/authorize"),
                "token_endpoint", instance.url("/oauth/token"),
                "revocation_endpoint", instance.url("/oauth/revoke"),
                "userinfo_endpoint", instance.url("/oauth/userinfo"),
                "app_registration_endpoint", instance.url("/api/v1/apps"),
                "scopes_supported",
                        List.of(
                                "read",
                                "write",
                                "read:accounts",
                                "read:statuses",
                                "write:statuses",
                                "write:media",
                                "profile"),
                "response_types_supported", List.of("code"),
                "response_modes_supported", List.of("query", "fragment", "form_post"),
                "grant_types_supported", List.of("authorization_code", "client_credentials"),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "code_challenge_methods_supported", List.of("S256")));
    }

    Answer exchange(Call call, Instance instance) {
        Optional<Entry> app = apps.authenticated(call, instance);
        if (app.isEmpty()) {
            return unknownClient();
        }
        String serial = Long.toString(call.request().number());
        return switch (call.params().text("grant_type")) {
            case "authorization_code" -> redeem(call, instance, app.get(), serial);
            case "client_credentials" -> {
                Set<String> scopes = Grant.scopes(call.params().get("scope").orElse("read"));
                yield Grant.within(scopes, Apps.scopes(app.get()))
                        ? token(instance, "", app.get(), scopes, serial)
                        : error(400, "invalid_scope", "The requested scope is invalid, unknown, or malformed.");
            }
            default ->
                error(
                        400,
                        "unsupported_grant_type",
                        "The authorization grant type is not supported by the authorization server.");
        };
    }

    private Answer redeem(Call call, Instance instance, Entry app, String serial) {
        Optional<Code> code = world.seal().open(call.params().text("code")).flatMap(Tokens::read);
        boolean good = code.filter(one -> one.instance().equals(instance.name())
                        && one.client().equals(app.id())
                        && one.redirect().equals(call.params().text("redirect_uri"))
                        && world.clock().instant().isBefore(one.at().plus(CODE_LIVES))
                        && verifies(one, call.params().text("code_verifier"))
                        && isFirstUse(one))
                .isPresent();
        return good
                ? token(instance, code.get().account(), app, code.get().scopes(), serial)
                : error(
                        400,
                        "invalid_grant",
                        "The provided authorization grant is invalid, expired, revoked, does not match the redirection"
                                + " URI used in the authorization request, or was issued to another client.");
    }

    private static Optional<Code> read(String text) {
        try {
            return Optional.of(Json.read(Json.read(text), Code.class));
        } catch (JacksonException noCode) {
            return Optional.empty();
        }
    }

    private static boolean verifies(Code code, String verifier) {
        return code.challenge().isEmpty() || Seal.same(code.challenge(), challenge(verifier));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return Seal.base64(hash.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isFirstUse(Code code) {
        String id = "code " + code.serial() + " " + code.at();
        return world.book().alone(code.account(), () -> {
            boolean first = world.book().last(What.DELETED, code.account(), id).isEmpty();
            world.book().enter(Fact.of(What.DELETED, code.account(), id));
            return first;
        });
    }

    private Answer token(Instance instance, String account, Entry app, Set<String> scopes, String serial) {
        return Answer.json(Json.object(
                "access_token", grants.token(instance, account, app.id(), scopes, serial),
                "token_type", "Bearer",
                "scope", String.join(" ", new TreeSet<>(scopes)),
                "created_at", world.clock().instant().getEpochSecond()));
    }

    Answer revoke(Call call, Instance instance) {
        Optional<Entry> app = apps.authenticated(call, instance);
        Optional<Grant> grant = grants.read(call.params().text("token"));
        if (app.isEmpty()
                || grant.filter(one -> !one.client().equals(app.get().id())).isPresent()) {
            return error(403, "unauthorized_client", "You are not authorized to revoke this token");
        }
        grant.ifPresent(grants::revoke);
        return Answer.json(Json.object());
    }

    private static Answer unknownClient() {
        return error(
                401,
                "invalid_client",
                "Client authentication failed due to unknown client, no client authentication included, or unsupported"
                        + " authentication method.");
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object("error", error, "error_description", description));
    }
}
