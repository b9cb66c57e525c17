package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Request;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Nobody registers here: a client id is the address of a document that says everything, or says it itself, for
/// applications on the caller's own machine (https://atproto.com/specs/oauth).
///
/// The documents are those that the control door has put under `clients`, by address, in place of the network.
final class Clients {
    private static final String HERE = "http://localhost";
    private static final String BASIC = "atproto";
    private static final Duration ASSERTION = Duration.ofMinutes(1);

    private final World world;
    private final Now now;
    private final Once assertions = new Once(Duration.ofMinutes(10));

    Clients(World world) {
        this.world = world;
        this.now = new Now(world);
    }

    /// The application that the caller says it is, and proves to be where it can.
    ///
    /// @throws OauthError where it is none, or another
    Client caller(Params params) {
        Client client = find(params.text("client_id"));
        if (client.isConfidential()) {
            prove(client, params);
        }
        return client;
    }

    Client find(String id) {
        if (id.equals(HERE) || id.startsWith(HERE + "?") || id.startsWith(HERE + "/?")) {
            return here(id);
        }
        JsonNode document = world.settings("").path("clients").path(id);
        if (!id.startsWith("https://") || !document.isObject()) {
            throw wrong("Failed to fetch client metadata");
        }
        return documented(id, document);
    }

    private static Client here(String id) {
        Params said = new Request(0, "GET", "/", id.replaceFirst("^[^?]*\\??", ""), Map.of(), new byte[0]).query();
        List<String> redirects = said.all("redirect_uri");
        if (!redirects.stream().allMatch(Client::isHere)) {
            throw wrong("Loopback redirect URIs must be explicit IPs");
        }
        return new Client(
                id,
                redirects.isEmpty() ? List.of("http://127.0.0.1/", "http://[::1]/") : redirects,
                Client.scopes(said.get("scope").orElse(BASIC)),
                List.of());
    }

    private static Client documented(String id, JsonNode document) {
        must(text(document, "client_id").equals(id), "client_id does not match");
        must(document.path("dpop_bound_access_tokens").asBoolean(false), "dpop_bound_access_tokens must be true");
        must(texts(document, "response_types").contains("code"), "response_types must include code");
        must(
                texts(document, "grant_types").containsAll(Set.of("authorization_code", "refresh_token")),
                "grant_types must include authorization_code");
        Set<String> scopes = Client.scopes(text(document, "scope"));
        must(scopes.contains(BASIC), "Missing atproto scope");
        Set<String> redirects = texts(document, "redirect_uris");
        must(
                !redirects.isEmpty() && redirects.stream().allMatch(each -> each.startsWith("https://")),
                "Web clients must use HTTPS redirect URIs");
        return new Client(id, List.copyOf(redirects), scopes, keys(document));
    }

    private static List<JsonNode> keys(JsonNode document) {
        return switch (text(document, "token_endpoint_auth_method")) {
            case "none" -> List.of();
            case "private_key_jwt" -> {
                var keys = document.path("jwks").path("keys").valueStream().toList();
                must(!keys.isEmpty(), "private_key_jwt auth method requires at least one key in jwks");
                must(
                        text(document, "token_endpoint_auth_signing_alg").equals("ES256"),
                        "Missing token_endpoint_auth_signing_alg client metadata");
                yield keys;
            }
            default -> throw wrong("Unsupported client authentication method");
        };
    }

    private void prove(Client client, Params params) {
        var said = Jws.read(params.text("client_assertion"));
        boolean holds =
                params.text("client_assertion_type").equals("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                        && said.filter(each -> isBy(client, each) && isFor(client, each))
                                .isPresent();
        if (!holds) {
            throw new OauthError("invalid_client", "Validation of client_assertion failed");
        }
    }

    private static boolean isBy(Client client, Jws said) {
        return client.keys().stream()
                .filter(key -> text(key, "kid").equals(text(said.header(), "kid")))
                .anyMatch(said::isBy);
    }

    private boolean isFor(Client client, Jws said) {
        return said.claim("iss").equals(client.id())
                && said.claim("sub").equals(client.id())
                && said.claim("aud").equals(world.url(""))
                && now.is(said, ASSERTION, ASSERTION)
                && !said.claim("jti").isEmpty()
                && assertions.isFirst(said.claim("jti"), now.real());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static Set<String> texts(JsonNode node, String name) {
        return node.path(name).valueStream().map(each -> each.asString("")).collect(Collectors.toSet());
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private static OauthError wrong(String why) {
        return new OauthError("invalid_client_metadata", why);
    }
}
