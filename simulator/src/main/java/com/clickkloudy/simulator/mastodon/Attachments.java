package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Film;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.Picture;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Files that were uploaded for a status: worked on for a while, then usable once, by the one who uploaded them.
final class Attachments {
    private static final Duration FILM_TAKES = Duration.ofSeconds(1);
    private static final Duration UNUSED_FOR = Duration.ofHours(24);

    private final World world;

    Attachments(World world) {
        this.world = world;
    }

    Answer upload(Call call, Instance instance, Entry member) {
        Part file = call.params().file("file").orElseThrow(() -> ApiError.invalid("File can't be blank"));
        String type = FileType.of(file.bytes());
        Optional<Picture> picture = Film.of(file.bytes())
                .map(film -> new Picture(film.width(), film.height()))
                .or(() -> Picture.of(file.bytes()));
        check(instance, file.bytes().length, type, picture);
        String description = call.params().text("description");
        if (description.length() > instance.description()) {
            throw ApiError.invalid("Description is too long (maximum is " + instance.description() + " characters)");
        }
        var entry = world.book()
                .enter(Fact.of(
                                What.UPLOADED,
                                member.account(),
                                StatusId.of(
                                        world.clock().instant(), call.request().number()))
                        .request(call.request().number())
                        .media(List.of(
                                new Medium(world.media().put(file.bytes()), type, file.bytes().length, description)))
                        .facts(Json.object(
                                "readyAt", readyAt(call, type).toString(),
                                "fails", call.conditions().processingFails(),
                                "kind", kind(type, file.bytes()),
                                "width", picture.map(Picture::width).orElse(0),
                                "height", picture.map(Picture::height).orElse(0))));
        return Answer.json(isReady(entry) ? 200 : 202, json(entry));
    }

    private static void check(Instance instance, long bytes, String type, Optional<Picture> picture) {
        boolean readable =
                picture.isPresent() || List.of("image/webp", "image/avif").contains(type) || type.startsWith("video/");
        if (type.equals(FileType.UNKNOWN) || !readable) {
            throw new ApiError(422, "File type of uploaded media could not be verified");
        }
        if (!instance.types().contains(type)) {
            throw ApiError.invalid("File content type is invalid, File is invalid");
        }
        long most = type.startsWith("image/") ? instance.imageBytes() : instance.videoBytes();
        if (bytes > most) {
            throw ApiError.invalid("File file size must be less than " + most + " Bytes");
        }
        boolean still = type.startsWith("image/");
        long pixels = still ? instance.imagePixels() : instance.videoPixels();
        if (picture.filter(one -> (long) one.width() * one.height() > pixels).isPresent()) {
            String size = picture.get().width() + "x" + picture.get().height();
            throw new ApiError(422, size + (still ? " images are" : " videos are") + " not supported");
        }
    }

    /// A GIF that moves is made a film without sound.
    private static String kind(String type, byte[] bytes) {
        if (type.startsWith("video/")) {
            return "video";
        }
        return type.equals("image/gif") && Picture.moves(bytes) ? "gifv" : "image";
    }

    /// Whether it has to be the only file of a status.
    static boolean standsAlone(Entry upload) {
        return !upload.facts().path("kind").asString("image").equals("image");
    }

    private Instant readyAt(Call call, String type) {
        Duration usual = type.startsWith("video/") ? FILM_TAKES : Duration.ZERO;
        boolean delayed = call.conditions().processing().isPositive();
        return world.clock().instant().plus(delayed ? call.conditions().processing() : usual);
    }

    boolean isReady(Entry upload) {
        Instant at = Instant.parse(upload.facts().path("readyAt").asString());
        return !world.clock().instant().isBefore(at)
                && !upload.facts().path("fails").asBoolean(false);
    }

    private boolean hasFailed(Entry upload) {
        Instant at = Instant.parse(upload.facts().path("readyAt").asString());
        return upload.facts().path("fails").asBoolean(false)
                && !world.clock().instant().isBefore(at);
    }

    Answer show(Call call, Entry member) {
        Entry upload = find(member, call.path("id")).orElseThrow(ApiError::notFound);
        if (hasFailed(upload)) {
            throw new ApiError(422, "Error processing thumbnail for uploaded media");
        }
        return Answer.json(isReady(upload) ? 200 : 206, json(upload));
    }

    Answer describe(Call call, Entry member) {
        Entry upload = find(member, call.path("id")).orElseThrow(ApiError::notFound);
        var described = upload.media().getFirst().described(call.params().text("description"));
        return Answer.json(json(world.book()
                .enter(upload.fact().request(call.request().number()).media(List.of(described)))));
    }

    /// An upload of this member that is not yet used and not yet swept away.
    Optional<Entry> find(Entry member, String id) {
        return world.book()
                .last(What.UPLOADED, member.account(), id)
                .filter(upload -> world.clock().instant().isBefore(upload.at().plus(UNUSED_FOR)))
                .filter(upload -> world.book().of(What.PUBLISHED, member.account()).stream()
                        .noneMatch(post -> Statuses.mediaIds(post).contains(id)));
    }

    Map<String, @Nullable Object> json(Entry upload) {
        Medium medium = upload.media().getFirst();
        String url = isReady(upload)
                ? world.address().resolve("/media/" + medium.sha256()).toString()
                : null;
        var original = Json.object(
                "width", upload.facts().path("width"), "height", upload.facts().path("height"));
        return Json.object(
                "id",
                upload.id(),
                "type",
                upload.facts().path("kind").asString("image"),
                "url",
                url,
                "preview_url",
                url,
                "remote_url",
                null,
                "meta",
                Json.object("original", original),
                "description",
                medium.alt().isEmpty() ? null : medium.alt(),
                "blurhash",
                null);
    }
}
