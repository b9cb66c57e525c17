package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.MediaPage;
import com.clickkloudy.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pictures and films that a site keeps. The same file twice is two files.
final class Uploads {
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, String> IMAGES =
            Map.of("image/webp", "webp", "image/jpeg", "jpg", "image/png", "png", "image/gif", "gif");
    private static final Map<String, String> MEDIA = Map.of("video/mp4", "mp4");

    private final World world;

    Uploads(World world) {
        this.world = world;
    }

    Answer image(Call call, Site site) {
        String purpose = call.params().get("purpose").orElse("image");
        if (!List.of("image", "profile_image", "icon").contains(purpose)) {
            throw new GhostError(
                    422, "ValidationError", null, "Validation error, cannot upload image.", "Unknown purpose.");
        }
        Entry file = keep(call, site, IMAGES, "/content/images/", "Please select a valid image.");
        return Answer.json(201, Json.object("images", List.of(Json.object("url", url(file), "ref", ref(call)))));
    }

    Answer media(Call call, Site site) {
        Entry file = keep(call, site, MEDIA, "/content/media/", "Please select a valid media file.");
        return Answer.json(
                201,
                Json.object("media", List.of(Json.object("url", url(file), "thumbnail_url", null, "ref", ref(call)))));
    }

    private static @Nullable String ref(Call call) {
        return call.params().get("ref").orElse(null);
    }

    private Entry keep(Call call, Site site, Map<String, String> types, String folder, String otherwise) {
        Part part = call.params()
                .file("file")
                .orElseThrow(() -> new GhostError(
                        422,
                        "ValidationError",
                        null,
                        "Validation error, cannot upload file.",
                        "Please select a file."));
        if (part.bytes().length > site.uploadLimit()) {
            throw new GhostError(413, "RequestEntityTooLargeError", null, "The file is too large.", null);
        }
        String type = FileType.of(part.bytes());
        if (!types.containsKey(type) || !part.type().equalsIgnoreCase(type)) {
            throw new GhostError(415, "UnsupportedMediaTypeError", null, otherwise, null);
        }
        String sha256 = world.media().put(part.bytes());
        return world.book().alone(site.name(), () -> {
            int number = world.book().of(What.UPLOADED, site.name()).size() + 1;
            String url = site.url(
                    folder + FOLDER.format(world.clock().instant()) + "/file-" + number + "." + types.get(type));
            return world.book()
                    .enter(Fact.of(What.UPLOADED, site.name(), url)
                            .request(call.request().number())
                            .media(List.of(new Medium(sha256, type, part.bytes().length, ""))));
        });
    }

    private static String url(Entry file) {
        return file.id();
    }

    Optional<Medium> find(Site site, String url) {
        return world.book()
                .last(What.UPLOADED, site.name(), url)
                .map(file -> file.media().getFirst());
    }

    Answer bytes(Call call, Site site) {
        return find(site, world.url(call.request().path()))
                .flatMap(medium -> world.media().get(medium.sha256()))
                .map(MediaPage::file)
                .orElseGet(() -> Answer.html(404, "<h1>Not Found</h1>"));
    }
}
