package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.oauth.Codes;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where applications exchange codes for tokens and give tokens back (RFC 6749, 7009, 7636).
final class Tokens {
    static final String UNKNOWN_CLIENT = "Client authentication failed due to unknown client, no client authentication"
            + " included, or unsupported authentication method.";
    private static final String NOT_GRANTED = "The provided authorization grant is invalid, expired, revoked, does not"
            + " match the redirection URI used in the authorization request, or was issued to another client.";

    private final World world;
    private final Apps apps;
    private final Grants grants;
    private final Codes codes;

    Tokens(World world, Apps apps, Grants grants) {
        this.world = world;
        this.apps = apps;
        this.grants = grants;
        this.codes = new Codes(world);
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
            return error(401, "invalid_client", UNKNOWN_CLIENT);
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
        return codes.redeem(call.params(), instance.name(), app.id())
                .map(code -> token(instance, code.account(), app, code.scopes(), serial))
                .orElseGet(() -> error(400, "invalid_grant", NOT_GRANTED));
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

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object("error", error, "error_description", description));
    }
}
