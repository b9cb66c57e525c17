package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.World;
import java.util.List;

/// Who is who and where: handles to DIDs, DIDs to documents, and the server itself.
final class Directory {
    private final World world;
    private final People people;
    private final Blobs blobs;

    Directory(World world, People people, Blobs blobs) {
        this.world = world;
        this.people = people;
        this.blobs = blobs;
    }

    Answer describe(Call call) {
        return Answer.json(Json.object(
                "did", serverDid(),
                "availableUserDomains", List.of(People.DOMAIN),
                "inviteCodeRequired", false,
                "blobUploadLimit", blobs.limit()));
    }

    Answer health(Call call) {
        return Answer.json(Json.object("version", "0.5.35"));
    }

    private String serverDid() {
        return "did:web:127.0.0.1%3A" + world.address().getPort() + ":" + world.slug();
    }

    Answer resolveHandle(Call call) {
        return people.find(Input.param(call, "handle"))
                .map(did -> Answer.json(Json.object("did", did)))
                .orElseThrow(() -> XrpcError.invalid("Unable to resolve handle"));
    }

    Answer resolveDid(Call call) {
        return people.find(Input.param(call, "did"))
                .map(did -> Answer.json(Json.object("didDoc", people.document(did))))
                .orElseThrow(() -> new XrpcError(400, "DidNotFound", "DID not found"));
    }

    /// As https://plc.directory answers.
    Answer document(Call call) {
        String did = call.path("did");
        return people.find(did)
                .filter(did::equals)
                .map(found -> Answer.json(people.document(found)).with("Content-Type", "application/did+ld+json"))
                .orElseGet(() -> Answer.json(404, Json.object("message", "DID not registered: " + did)));
    }

    Answer server(Call call) {
        return Answer.json(Json.object(
                "@context", List.of("https://www.w3.org/ns/did/v1"),
                "id", serverDid(),
                "service",
                        List.of(Json.object(
                                "id", "#atproto_pds",
                                "type", "AtprotoPersonalDataServer",
                                "serviceEndpoint", world.url("")))));
    }
}
