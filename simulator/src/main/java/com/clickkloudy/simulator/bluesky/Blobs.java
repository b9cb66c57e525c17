package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.MediaPage;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Files that wait to be named by a record. What no record names is swept away after some hours.
final class Blobs {
    private static final long USUAL_LIMIT = 52_428_800;
    private static final Duration UNNAMED_FOR = Duration.ofHours(6);

    private final World world;

    Blobs(World world) {
        this.world = world;
    }

    long limit() {
        return world.settings("").path("blobUploadLimit").asLong(USUAL_LIMIT);
    }

    Answer upload(Call call, String did) {
        byte[] bytes = call.request().body();
        if (bytes.length > limit()) {
            throw new XrpcError(413, "PayloadTooLarge", "request entity too large");
        }
        if (call.request().type().isEmpty()) {
            throw XrpcError.invalid("Request encoding (Content-Type) required but not provided");
        }
        String found = FileType.of(bytes);
        String type = found.equals(FileType.UNKNOWN) ? call.request().type() : found;
        String cid = Cid.ofBlob(bytes).text();
        var medium = new Medium(world.media().put(bytes), type, bytes.length, "");
        world.book()
                .enter(Fact.of(What.UPLOADED, did, cid)
                        .request(call.request().number())
                        .media(List.of(medium)));
        return Answer.json(Json.object("blob", reference(cid, medium)));
    }

    /// Puts a film here that the video service has made ready; it may be larger than what people upload.
    Map<String, @Nullable Object> placed(String did, String cid, Medium film) {
        return world.book().alone(did, () -> {
            if (stored(did, cid).isEmpty()) {
                world.book().enter(Fact.of(What.UPLOADED, did, cid).media(List.of(film)));
            }
            return reference(cid, film);
        });
    }

    private static Map<String, @Nullable Object> reference(String cid, Medium medium) {
        return Json.object(
                "$type", "blob", "ref", Json.object("$link", cid), "mimeType", medium.type(), "size", medium.bytes());
    }

    /// The file that a record names.
    ///
    /// @throws XrpcError where this account has not uploaded it, or not lately, or as something else
    Medium named(JsonNode blob, String did) {
        String cid = blob.path("ref").path("$link").asString("");
        Medium medium =
                stored(did, cid).orElseThrow(() -> new XrpcError(400, "BlobNotFound", "Could not find blob: " + cid));
        if (!medium.type().equals(blob.path("mimeType").asString(""))) {
            throw new XrpcError(
                    400,
                    "InvalidMimeType",
                    "Referenced Mimetype does not match stored blob. Expected: %s, Got: %s"
                            .formatted(medium.type(), blob.path("mimeType").asString("")));
        }
        if (medium.bytes() != blob.path("size").asLong()) {
            throw new XrpcError(400, "InvalidSize", "Referenced size does not match stored blob");
        }
        return medium;
    }

    private Optional<Medium> stored(String did, String cid) {
        return world.book()
                .last(What.UPLOADED, did, cid)
                .filter(upload -> isFresh(upload) || isNamed(did, upload.media().getFirst()))
                .map(upload -> upload.media().getFirst());
    }

    private boolean isFresh(Entry upload) {
        return world.clock().instant().isBefore(upload.at().plus(UNNAMED_FOR));
    }

    private boolean isNamed(String did, Medium medium) {
        return world.book().standing(did).stream()
                .flatMap(post -> post.media().stream())
                .anyMatch(one -> one.sha256().equals(medium.sha256()));
    }

    Answer get(Call call) {
        return stored(Input.param(call, "did"), Input.param(call, "cid"))
                .flatMap(medium -> world.media().get(medium.sha256()))
                .map(MediaPage::file)
                .orElseThrow(() -> new XrpcError(400, "BlobNotFound", "Blob not found"));
    }
}
