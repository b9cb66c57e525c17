package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who is who and where: handles to DIDs, DIDs to documents, and the server itself. People of other servers are
/// known by the documents that the control door has put under `documents`, by DID.
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

    String serverDid() {
        return "did:web:127.0.0.1%3A" + world.address().getPort() + ":" + world.slug();
    }

    Answer resolveHandle(Call call) {
        var handle = Input.param(call, "handle");
        return people.find(handle)
                .or(() -> elsewhere(handle))
                .map(did -> Answer.json(Json.object("did", did)))
                .orElseThrow(() -> XrpcError.invalid("Unable to resolve handle"));
    }

    private Optional<String> elsewhere(String handle) {
        return world.settings("")
                .path("documents")
                .propertyStream()
                .filter(each ->
                        each.getValue().path("alsoKnownAs").path(0).asString("").equals("at://" + handle))
                .map(Map.Entry::getKey)
                .findFirst();
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
                .<Object>map(people::document)
                .or(() -> Optional.of(world.settings("").path("documents").path(did))
                        .filter(JsonNode::isObject))
                .map(found -> Answer.json(found).with("Content-Type", "application/did+ld+json"))
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
