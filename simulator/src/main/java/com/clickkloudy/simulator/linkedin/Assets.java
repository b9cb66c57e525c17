package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Pictures, films and documents by their URNs: registered, put, worked on, ready or failed.
final class Assets {
    private final World world;

    Assets(World world) {
        this.world = world;
    }

    /// Remembers what is about to be put.
    Entry register(Call call, Entry member, String kind, long size, JsonNode asked) {
        String urn = "urn:li:" + kind + ":" + (kind.equals("image") ? "C4E10A" : "D5605A")
                + world.seal().secret("asset " + call.request().number(), 14);
        return world.book()
                .enter(Fact.of(What.RECORDED, member.account(), urn)
                        .request(call.request().number())
                        .facts(Json.object("kind", kind, "size", size, "asked", asked)));
    }

    /// @throws ApiError where there is none
    Entry registered(String urn) {
        return world.book()
                .find(What.RECORDED, urn)
                .orElseThrow(() -> new ApiError(404, "NOT_FOUND", "There is no such asset"));
    }

    /// The bytes are all there; from now on they are worked on.
    void keep(Call call, Entry asset, byte[] bytes) {
        String kind = asset.facts().path("kind").asString("");
        var file = new ReceivedFile(bytes);
        boolean isGood = !call.conditions().processingFails() && file.fits(kind, world.settings(asset.account()));
        Instant ready = world.clock().instant().plus(call.conditions().processing());
        world.book()
                .enter(Fact.of(What.UPLOADED, asset.account(), asset.id())
                        .request(call.request().number())
                        .media(List.of(new Medium(world.media().put(bytes), file.type(), bytes.length, "")))
                        .facts(Json.object("good", isGood, "ready", ready.toString())));
    }

    private Optional<Entry> uploaded(Entry asset) {
        return world.book().last(What.UPLOADED, asset.account(), asset.id());
    }

    String status(Entry asset) {
        return uploaded(asset)
                .map(file -> {
                    boolean isReady = !world.clock()
                            .instant()
                            .isBefore(Instant.parse(file.facts().path("ready").asString()));
                    boolean isGood = file.facts().path("good").asBoolean(false);
                    return !isReady ? "PROCESSING" : isGood ? "AVAILABLE" : "PROCESSING_FAILED";
                })
                .orElse("WAITING_UPLOAD");
    }

    /// A file that may stand in a post of this member.
    ///
    /// @throws ApiError where it is none, or is not ready
    Medium available(Entry member, String urn, String alt) {
        String kind = urn.replaceFirst("^urn:li:(image|video|document):.*", "$1");
        Entry asset = world.book()
                .last(What.RECORDED, member.account(), urn)
                .orElseThrow(() -> ApiError.bad(
                        kind.equals("video") ? "INVALID_VIDEO_ID" : "INVALID_IMAGE_ID", "There is no such asset"));
        String status = status(asset);
        if (!status.equals("AVAILABLE")) {
            throw ApiError.bad("MEDIA_ASSET_" + status, "The asset is " + status);
        }
        return uploaded(asset).orElseThrow().media().getFirst().described(alt);
    }
}
