package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.oauth.Code;
import com.clickkloudy.simulator.oauth.Codes;
import com.clickkloudy.simulator.oauth.ConsentPage;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The authorization server (https://atproto.com/specs/oauth): it is told beforehand what its page is asked for,
/// and binds what it gives to a key.
final class Gate {
    private final World world;
    private final People people;
    private final Proofs proofs;
    private final Access access;
    private final Clients clients;
    private final Codes codes;

    Gate(World world, People people, Proofs proofs, Access access) {
        this.world = world;
        this.people = people;
        this.proofs = proofs;
        this.access = access;
        this.clients = new Clients(world);
        this.codes = new Codes(world);
    }

    Answer resource(Call call) {
        return Answer.json(Json.object(
                "resource", world.url(""),
                "authorization_servers", List.of(world.url("")),
                "scopes_supported", List.of(),
                "bearer_methods_supported", List.of("header"),
                "resource_documentation", "https://atproto.com"));
    }

    Answer metadata(Call call) {
        return Answer.json(Json.object(
                "issuer", world.url(""),
                "authorization_endpoint", world.url("/oauth/authorize"),
                "token_endpoint", world.url("/oauth/token"),
                "pushed_authorization_request_endpoint", world.url("/oauth/par"),
                "revocation_endpoint", world.url("/oauth/revoke"),
                "require_pushed_authorization_requests", true,
                "scopes_supported", List.of("atproto", "transition:email", "transition:generic"),
                "response_types_supported", List.of("code"),
                "grant_types_supported", List.of("authorization_code", "refresh_token"),
                "code_challenge_methods_supported", List.of("S256"),
                "token_endpoint_auth_methods_supported", List.of("none", "private_key_jwt"),
                "token_endpoint_auth_signing_alg_values_supported", List.of("ES256"),
                "dpop_signing_alg_values_supported", List.of("ES256"),
                "authorization_response_iss_parameter_supported", true,
                "client_id_metadata_document_supported", true));
    }

    /// Says the errors of what is behind it, and always the nonce.
    Function<Call, Answer> guarded(Function<Call, Answer> answer) {
        return call -> {
            try {
                return answer.apply(call).with(Proofs.NONCE, proofs.nonce());
            } catch (OauthError error) {
                return error.answer().with(Proofs.NONCE, proofs.nonce());
            }
        };
    }

    Answer push(Call call) {
        var key = proofs.key(call, Optional.empty());
        var client = clients.caller(call.params());
        var pushed = Pushed.of(call.params(), client, key, world.clock().instant());
        return Answer.json(
                201, Json.object("request_uri", pushed.uri(world), "expires_in", Pushed.LIFE.toSeconds() - 1));
    }

    Answer ask(Call call) {
        return Pushed.read(world, call.params())
                .map(pushed -> page(pushed).show(call.params()))
                .orElseGet(Gate::unknown);
    }

    private ConsentPage page(Pushed pushed) {
        var names = Stream.concat(
                        people.find(pushed.hint()).map(people::handle).stream(),
                        people.profiles().stream()
                                .map(profile -> profile.handle().substring(1)))
                .map(handle -> handle.replace(People.DOMAIN, ""))
                .distinct()
                .toList();
        var application = pushed.client().replaceFirst("^https?://", "").replaceFirst("[/?].*", "");
        return new ConsentPage(application, "bluesky", pushed.scopes(), names);
    }

    private static Answer unknown() {
        return Answer.html(400, Html.page("Error", "<p class=empty>Unknown request_uri</p>"));
    }

    Answer decide(Call call) {
        var asked = Pushed.read(world, call.params());
        if (asked.isEmpty()) {
            return unknown();
        }
        var pushed = asked.get();
        if (!ConsentPage.allowed(call.params())) {
            return back(pushed, "error", "access_denied");
        }
        return ConsentPage.chosen(call.params())
                .flatMap(name -> people.find(name + People.DOMAIN))
                .map(did ->
                        back(pushed, "code", code(pushed, did, call.request().number())))
                .orElseGet(() -> ask(call));
    }

    /// The code is good for whoever holds the key that the request was pushed with.
    private String code(Pushed pushed, String did, long request) {
        return codes.issue(new Code(
                pushed.key(),
                pushed.client(),
                pushed.redirect(),
                pushed.scopes(),
                did,
                pushed.challenge(),
                world.clock().instant(),
                request));
    }

    private Answer back(Pushed pushed, String name, String value) {
        return ConsentPage.back(pushed.back(), Map.of("iss", world.url(""), name, value));
    }

    Answer exchange(Call call) {
        var key = proofs.key(call, Optional.empty());
        var client = clients.caller(call.params());
        var request = call.request().number();
        return switch (call.params().text("grant_type")) {
            case "authorization_code" ->
                codes.redeem(call.params(), key, client.id())
                        .map(code -> Answer.json(access.begin(code.account(), client, code.scopes(), key, request)))
                        .orElseThrow(() -> new OauthError("invalid_grant", "Invalid code"));
            case "refresh_token" ->
                Answer.json(access.renew(call.params().text("refresh_token"), client, key, request));
            default -> throw new OauthError("invalid_grant", "Grant type is not supported by the server");
        };
    }

    Answer revoke(Call call) {
        clients.caller(call.params());
        access.end(call.params().text("token"));
        return Answer.json(Json.object());
    }
}
