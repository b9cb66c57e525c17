package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.MediaShelf;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who has an account here: handles, DIDs, DID documents, app passwords. A DID follows from the first handle.
final class People {
    static final String DOMAIN = ".bsky.test";

    private final World world;

    People(World world) {
        this.world = world;
    }

    List<Credentials> open(Opening opening) {
        return IntStream.rangeClosed(1, opening.count())
                .mapToObj(number -> open(opening.prefix() + number + DOMAIN))
                .toList();
    }

    private Credentials open(String handle) {
        String did = did(handle);
        return world.book().alone(did, () -> {
            if (world.book().account(did).isEmpty()) {
                world.book().enter(Fact.of(What.ACCOUNT, did, did).facts(Json.object("handle", handle)));
            }
            return credentials(did);
        });
    }

    private static String did(String handle) {
        byte[] hash = MediaShelf.sha256(handle.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        return "did:plc:" + Base32.write(hash).substring(0, 24);
    }

    /// The DID of a person named by handle or DID.
    Optional<String> find(String identifier) {
        String did = identifier.startsWith("did:") ? identifier : did(identifier.toLowerCase(Locale.ROOT));
        return world.book().account(did).map(Entry::account);
    }

    String handle(String did) {
        return world.book()
                .account(did)
                .map(entry -> entry.facts().path("handle").asString(""))
                .orElse("handle.invalid");
    }

    /// How often this person has taken grants back; what was granted before is void.
    int generation(String did) {
        return world.book().of(What.REVOKED, did).size();
    }

    String appPassword(String did) {
        String secret = world.seal().secret("app password " + generation(did) + " of " + did, 16);
        return String.join(
                "-", secret.substring(0, 4), secret.substring(4, 8), secret.substring(8, 12), secret.substring(12));
    }

    Credentials credentials(String did) {
        return new Credentials(
                world.slug(),
                did,
                Json.object(
                        "did", did,
                        "handle", handle(did),
                        "appPassword", appPassword(did),
                        "pds", world.url(""),
                        "page", world.url("/profile/" + did),
                        "form",
                                Json.object(
                                        "identifier", handle(did),
                                        "password", appPassword(did),
                                        "server", world.url(""))));
    }

    Credentials revoke(String did) {
        if (world.book().account(did).isEmpty()) {
            throw new IllegalArgumentException("no such account: " + did);
        }
        world.book().enter(Fact.of(What.REVOKED, did, did));
        return credentials(did);
    }

    /// The DID document, which says where the account's server is.
    Map<String, @Nullable Object> document(String did) {
        return Json.object(
                "@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"),
                "id", did,
                "alsoKnownAs", List.of("at://" + handle(did)),
                "verificationMethod",
                        List.of(Json.object(
                                "id",
                                did + "#atproto",
                                "type",
                                "Multikey",
                                "controller",
                                did,
                                "publicKeyMultibase",
                                "zQ3sh" + world.seal().secret(did, 44).replace('0', 'z'))),
                "service",
                        List.of(Json.object(
                                "id", "#atproto_pds",
                                "type", "AtprotoPersonalDataServer",
                                "serviceEndpoint", world.url(""))));
    }

    Profile profile(String did) {
        String handle = handle(did);
        return new Profile(did, handle.substring(0, handle.indexOf('.')), "@" + handle, "/profile/" + did);
    }

    List<Profile> profiles() {
        return world.book().accounts().stream()
                .map(entry -> profile(entry.account()))
                .toList();
    }
}
