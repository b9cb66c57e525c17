package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Files on their way in: registered, put to the address that was given (a film in parts of 4 MiB, each of which has
/// its ETag), and for films finished by naming the parts.
final class Uploads {
    static final int PART = 4 << 20;
    private static final long FILM_BYTES = 500_000_000;
    private static final Duration LIFE = Duration.ofHours(24);

    private final World world;
    private final Assets assets;

    Uploads(World world, Assets assets) {
        this.world = world;
        this.assets = assets;
    }

    Answer image(Call call, Entry member) {
        return initialize(call, member, "image");
    }

    Answer document(Call call, Entry member) {
        return initialize(call, member, "document");
    }

    private Answer initialize(Call call, Entry member, String kind) {
        JsonNode asked = request(call, "initializeUpload", member);
        Entry asset = assets.register(call, member, kind, 0, asked);
        return Answer.json(Json.object(
                "value",
                Json.object(
                        "uploadUrlExpiresAt",
                        end(asset).toEpochMilli(),
                        "uploadUrl",
                        ticket(asset, 0),
                        kind,
                        asset.id())));
    }

    /// Begins a film, or finishes one.
    Answer video(Call call, Entry member) {
        if (call.request().query().text("action").equals("finalizeUpload")) {
            return finish(call, member);
        }
        JsonNode asked = request(call, "initializeUpload", member);
        long size = asked.path("fileSizeBytes").asLong(0);
        if (size < 1 || size > FILM_BYTES) {
            throw size < 1
                    ? ApiError.missing("fileSizeBytes")
                    : ApiError.bad("INVALID_VALUE", "The video is too large");
        }
        Entry asset = assets.register(call, member, "video", size, asked);
        var parts = new ArrayList<Map<String, @Nullable Object>>();
        for (long first = 0; first < size; first += PART) {
            parts.add(Json.object(
                    "uploadUrl",
                    ticket(asset, first),
                    "firstByte",
                    first,
                    "lastByte",
                    Math.min(size, first + PART) - 1));
        }
        return Answer.json(Json.object(
                "value",
                Json.object(
                        "uploadUrlsExpireAt",
                        end(asset).toEpochMilli(),
                        "video",
                        asset.id(),
                        "uploadInstructions",
                        parts,
                        "uploadToken",
                        "")));
    }

    private JsonNode request(Call call, String action, Entry member) {
        if (!call.request().query().text("action").equals(action)) {
            throw ApiError.bad("INVALID_ACTION", "The action is not known");
        }
        JsonNode asked = Bodies.json(call).path(action + "Request");
        if (!asked.path("owner").asString("").equals(Members.urn(member))) {
            throw ApiError.denied("The owner is not the member who calls");
        }
        return asked;
    }

    private static Instant end(Entry asset) {
        return asset.at().plus(LIFE);
    }

    private String ticket(Entry asset, long first) {
        return world.url("/dms-uploads/" + world.seal().seal(asset.id() + " " + first));
    }

    /// Takes the bytes of a file, or of a part of a film.
    Answer put(Call call, Grants grants) {
        String[] ticket = world.seal().open(call.path("ticket")).orElse("").split(" ", -1);
        if (ticket.length != 2) {
            throw new ApiError(404, "NOT_FOUND", "There is no such upload");
        }
        Entry asset = assets.registered(ticket[0]);
        boolean isFilm = asset.facts().path("kind").asString("").equals("video");
        if (!isFilm && !grants.caller(call, "w_member_social").account().equals(asset.account())) {
            throw ApiError.denied("The upload is not yours");
        }
        if (!world.clock().instant().isBefore(end(asset))) {
            throw ApiError.bad("EXPIRED_UPLOAD_URL", "The upload URL has expired");
        }
        return isFilm ? part(call, asset, Long.parseLong(ticket[1])) : whole(call, asset);
    }

    private Answer whole(Call call, Entry asset) {
        assets.keep(call, asset, call.request().body());
        return Answer.empty(201);
    }

    private Answer part(Call call, Entry asset, long first) {
        byte[] bytes = call.request().body();
        long size = asset.facts().path("size").asLong(0);
        if (bytes.length != Math.min(PART, size - first)) {
            throw ApiError.bad("INVALID_VALUE", "The part does not have the bytes that were announced");
        }
        String hash = world.media().put(bytes);
        world.book()
                .enter(Fact.of(What.RECORDED, asset.account(), asset.id() + " " + first)
                        .request(call.request().number())
                        .text(hash));
        return Answer.empty(200).with("ETag", "\"" + etag(hash) + "\"");
    }

    private static String etag(String hash) {
        return hash.substring(0, 32);
    }

    private Answer finish(Call call, Entry member) {
        JsonNode asked = Bodies.json(call).path("finalizeUploadRequest");
        Entry asset = assets.registered(asked.path("video").asString(""));
        if (!asset.account().equals(member.account())) {
            throw ApiError.denied("The video is not yours");
        }
        var given = asked.path("uploadedPartIds")
                .valueStream()
                .map(id -> id.asString(""))
                .toList();
        List<String> parts = parts(asset);
        if (!given.equals(parts.stream().map(Uploads::etag).toList())) {
            throw ApiError.bad("INVALID_VALUE", "The uploaded parts are not those that were announced, in their order");
        }
        var film = new ByteArrayOutputStream();
        parts.forEach(hash -> film.writeBytes(world.media().get(hash).orElseThrow()));
        if (film.size() != asset.facts().path("size").asLong(0)) {
            throw ApiError.bad("INVALID_VALUE", "Parts of the video are missing");
        }
        assets.keep(call, asset, film.toByteArray());
        return Answer.empty(200);
    }

    /// The hashes of the parts, in the order of the film; without those that are missing.
    private List<String> parts(Entry asset) {
        var hashes = new ArrayList<String>();
        for (long first = 0; first < asset.facts().path("size").asLong(0); first += PART) {
            world.book()
                    .last(What.RECORDED, asset.account(), asset.id() + " " + first)
                    .map(Entry::text)
                    .ifPresent(hashes::add);
        }
        return hashes;
    }

    /// How a film fares.
    Answer show(Call call, Entry member) {
        Entry asset = assets.registered(call.path("urn"));
        if (!asset.account().equals(member.account())) {
            throw ApiError.denied("The video is not yours");
        }
        String status = assets.status(asset);
        return Answer.json(Json.object(
                "id",
                asset.id(),
                "owner",
                Members.urn(member),
                "status",
                status,
                "processingFailureReason",
                status.equals("PROCESSING_FAILED") ? "The file cannot be read" : null));
    }
}
