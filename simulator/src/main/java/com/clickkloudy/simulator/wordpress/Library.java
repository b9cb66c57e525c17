package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.Picture;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.MediaPage;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The media library of a site.
final class Library {
    private static final Pattern NAMED =
            Pattern.compile("(?i)^\\s*(?:attachment|inline|form-data)\\s*;.*?filename=\"?([^\";]+)\"?");
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "image/jpeg", List.of("jpg", "jpeg", "jpe"),
            "image/png", List.of("png"),
            "image/gif", List.of("gif"),
            "image/webp", List.of("webp"),
            "image/avif", List.of("avif"),
            "video/mp4", List.of("mp4", "m4v"),
            "video/quicktime", List.of("mov", "qt"));

    private final World world;
    private final Numbers numbers;

    Library(World world, Numbers numbers) {
        this.world = world;
        this.numbers = numbers;
    }

    private record Upload(String name, byte[] bytes) {}

    Answer add(Call call, Site site) {
        if (!site.publishes()) {
            throw new RestError(403, "rest_cannot_create", "Sorry, you are not allowed to upload media on this site.");
        }
        Upload upload = read(call);
        if (upload.bytes().length > site.uploadLimit()) {
            throw new RestError(
                    400,
                    "rest_upload_file_too_big",
                    "This file is too big. Files must be less than " + site.uploadLimit() / 1024 + " KB in size.");
        }
        String type = FileType.of(upload.bytes());
        if (!ENDINGS.getOrDefault(type, List.of()).contains(ending(upload.name()))) {
            throw new RestError(
                    500, "rest_upload_sideload_error", "Sorry, you are not allowed to upload this file type.");
        }
        Entry file = world.book().alone(site.name(), () -> enter(call, site, upload, type));
        return Answer.json(201, json(site, file)).with("Location", site.url("/wp-json/wp/v2/media/" + file.id()));
    }

    private static Upload read(Call call) {
        var request = call.request();
        var part = request.type().equals("multipart/form-data") ? call.params().file("file") : Optional.<Part>empty();
        if (part.isPresent()) {
            String body = new String(request.body(), StandardCharsets.ISO_8859_1);
            Matcher name = Pattern.compile("filename=\"?([^\"\\r\\n;]+)").matcher(body);
            return new Upload(name.find() ? name.group(1) : "file", part.get().bytes());
        }
        if (request.body().length == 0) {
            throw new RestError(400, "rest_upload_no_data", "No data supplied.");
        }
        if (request.type().isEmpty()) {
            throw new RestError(400, "rest_upload_no_content_type", "No Content-Type supplied.");
        }
        String disposition = request.header("Content-Disposition")
                .orElseThrow(() ->
                        new RestError(400, "rest_upload_no_content_disposition", "No Content-Disposition supplied."));
        Matcher named = NAMED.matcher(disposition);
        if (!named.find()) {
            throw new RestError(
                    400,
                    "rest_upload_invalid_disposition",
                    "Invalid Content-Disposition supplied. Content-Disposition needs to be formatted as"
                            + " `attachment; filename=\"image.png\"` or similar.");
        }
        return new Upload(named.group(1), request.body());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Entry enter(Call call, Site site, Upload upload, String type) {
        String plain = upload.name().replaceAll("[^A-Za-z0-9._-]+", "-");
        String source =
                site.url("/wp-content/uploads/" + FOLDER.format(world.clock().instant()) + "/");
        String stem = plain.substring(0, plain.lastIndexOf('.'));
        String free = plain;
        for (int again = 1; find(site, source + free).isPresent(); again++) {
            free = stem + "-" + again + "." + ending(plain);
        }
        var medium = new Medium(world.media().put(upload.bytes()), type, upload.bytes().length, "");
        return world.book()
                .enter(Fact.of(What.UPLOADED, site.name(), numbers.next(site))
                        .request(call.request().number())
                        .media(List.of(medium))
                        .facts(Json.object("source", source + free, "name", free, "title", stem, "caption", "")));
    }

    Answer edit(Call call, Site site) {
        Entry file = required(call, site);
        var params = call.params();
        var facts = new LinkedHashMap<String, @Nullable Object>();
        file.facts().properties().forEach(each -> facts.put(each.getKey(), each.getValue()));
        params.get("title").ifPresent(title -> facts.put("title", title));
        params.get("caption").ifPresent(caption -> facts.put("caption", caption));
        String alt = params.get("alt_text").orElse(medium(file).alt());
        Entry changed = world.book()
                .enter(Fact.of(What.UPLOADED, site.name(), file.id())
                        .request(call.request().number())
                        .media(List.of(medium(file).described(alt)))
                        .facts(facts));
        return Answer.json(json(site, changed));
    }

    Answer show(Call call, Site site) {
        return Answer.json(json(site, required(call, site)));
    }

    Answer list(Call call, Site site) {
        String search = call.params().text("search").toLowerCase(Locale.ROOT);
        var found = all(site).reversed().stream()
                .filter(file -> file.facts()
                        .path("name")
                        .asString("")
                        .toLowerCase(Locale.ROOT)
                        .contains(search))
                .map(file -> json(site, file))
                .toList();
        return Paging.of(call, found);
    }

    Answer delete(Call call, Site site) {
        Entry file = required(call, site);
        if (!call.params().yes("force")) {
            throw new RestError(
                    501, "rest_trash_not_supported", "The post does not support trashing. Set 'force=true' to delete.");
        }
        world.book()
                .enter(Fact.of(What.DELETED, site.name(), file.id())
                        .request(call.request().number()));
        return Answer.json(Json.object("deleted", true, "previous", json(site, file)));
    }

    private Entry required(Call call, Site site) {
        return find(site, call.path("id")).orElseThrow(RestError::noSuchPost);
    }

    /// By its number or by the address of its bytes.
    Optional<Entry> find(Site site, String numberOrSource) {
        return all(site).stream()
                .filter(file -> file.id().equals(numberOrSource)
                        || file.facts().path("source").asString("").equals(numberOrSource))
                .findFirst();
    }

    private List<Entry> all(Site site) {
        return world.book().of(What.UPLOADED, site.name()).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> world.book().standing(What.UPLOADED, site.name(), id).stream())
                .toList();
    }

    static Medium medium(Entry file) {
        return file.media().getFirst();
    }

    Answer bytes(Call call, Site site) {
        return find(site, site.url(call.request().path().substring(site.name().length() + 1)))
                .flatMap(file -> world.media().get(medium(file).sha256()))
                .map(MediaPage::file)
                .orElseGet(() -> Answer.html(404, "<h1>Not Found</h1>"));
    }

    private Map<String, @Nullable Object> json(Site site, Entry file) {
        Medium medium = medium(file);
        var facts = file.facts();
        boolean isImage = medium.type().startsWith("image/");
        Optional<Picture> size = isImage ? world.media().get(medium.sha256()).flatMap(Picture::of) : Optional.empty();
        return Json.object(
                "id", Long.parseLong(file.id()),
                "date_gmt", Articles.time(file.at()),
                "slug", facts.path("title").asString("").toLowerCase(Locale.ROOT),
                "status", "inherit",
                "type", "attachment",
                "link", site.url("/?attachment_id=" + file.id()),
                "title", Json.object("raw", facts.path("title"), "rendered", facts.path("title")),
                "author", 1,
                "alt_text", medium.alt(),
                "caption", Json.object("raw", facts.path("caption"), "rendered", facts.path("caption")),
                "media_type", isImage ? "image" : "file",
                "mime_type", medium.type(),
                "media_details",
                        Json.object(
                                "width", size.map(Picture::width).orElse(null),
                                "height", size.map(Picture::height).orElse(null),
                                "file", facts.path("name"),
                                "filesize", medium.bytes(),
                                "sizes", Json.object()),
                "post", null,
                "source_url", facts.path("source"));
    }
}
