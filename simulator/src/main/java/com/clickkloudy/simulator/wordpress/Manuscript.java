package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.page.Sight;
import com.clickkloudy.simulator.page.Sight.Shown;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What somebody hands in as a post, and what readers see of it.
final class Manuscript {
    private static final Set<String> STATES = Set.of("publish", "future", "draft", "pending", "private");
    private static final Set<String> FORMATS =
            Set.of("standard", "aside", "chat", "gallery", "link", "image", "quote", "status", "video", "audio");
    private static final Pattern GALLERY = Pattern.compile("\\[gallery[^\\]]*\\bids=[\"']?([\\d,\\s]+)[\"']?[^\\]]*]");
    private static final Pattern OTHER_SHORTCODE = Pattern.compile("\\[/?(?:gallery|caption|video|embed)[^\\]]*]");

    private final World world;

    Manuscript(World world) {
        this.world = world;
    }

    /// The fields that are to change.
    ///
    /// @throws RestError where a value is not allowed
    Map<String, @Nullable Object> read(Call call, List<String> settable) {
        JsonNode body = body(call);
        var given = new LinkedHashMap<String, @Nullable Object>();
        for (String name : settable) {
            JsonNode value = body.path(name).isObject() ? body.path(name).path("raw") : body.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                given.put(name, value);
            }
        }
        if (body.hasNonNull("slug")) {
            given.put("wanted", body.path("slug").asString(""));
        }
        check(body, "format", FORMATS);
        check(body, "status", STATES);
        Instant now = world.clock().instant();
        if (body.hasNonNull("date_gmt")) {
            given.put("date_gmt", Articles.time(date(body.path("date_gmt").asString(""))));
        }
        if (body.hasNonNull("status")) {
            given.put("status", status(body, now));
        }
        return given;
    }

    private static JsonNode body(Call call) {
        if (!call.request().type().equals("application/json")) {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            call.params().values().forEach((name, values) -> fields.put(name, values.getFirst()));
            return Json.tree(fields);
        }
        try {
            return Json.read(call.request().body());
        } catch (JacksonException unreadable) {
            throw new BadBody("Invalid JSON body passed.");
        }
    }

    private static void check(JsonNode body, String name, Set<String> allowed) {
        if (body.hasNonNull(name) && !allowed.contains(body.path(name).asString(""))) {
            throw RestError.parameter(
                    name,
                    name + " is not one of "
                            + String.join(", ", allowed.stream().sorted().toList()) + ".");
        }
    }

    private static Instant date(String text) {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException unreadable) {
            throw RestError.parameter("date_gmt", "Invalid date.");
        }
    }

    /// A date to come makes a published post one to come, and the other way round.
    private static String status(JsonNode body, Instant now) {
        String status = body.path("status").asString("");
        boolean isToCome = body.hasNonNull("date_gmt")
                && date(body.path("date_gmt").asString("")).isAfter(now);
        return switch (status) {
            case "publish", "future" -> isToCome ? "future" : "publish";
            default -> status;
        };
    }

    static boolean isEmpty(JsonNode facts) {
        return Stream.of("title", "content", "excerpt")
                .allMatch(name -> facts.path(name).asString("").isBlank());
    }

    /// What stands below the title.
    String text(JsonNode facts) {
        return Sight.of(OTHER_SHORTCODE.matcher(html(facts)).replaceAll("")).text();
    }

    /// Content that holds no blocks is cut into paragraphs at its empty lines, as core does it.
    private static String html(JsonNode facts) {
        String content = facts.path("content").asString("");
        if (content.contains("<!-- wp:")) {
            return content;
        }
        return Stream.of(content.split("\\n\\s*\\n", -1))
                .map(part -> "<p>" + part.strip().replaceAll("(?<!>)\\n", "<br />\n") + "</p>")
                .reduce("", String::concat);
    }

    /// Files of the library that the post shows; the featured one first, unless the content shows it, too.
    List<Medium> media(Site site, Library library, JsonNode facts) {
        String content = facts.path("content").asString("");
        var found = new LinkedHashMap<String, Medium>();
        for (Shown shown : Sight.of(content).media()) {
            library.find(site, shown.source()).ifPresent(file -> found.putIfAbsent(file.id(), described(file, shown)));
        }
        GALLERY.matcher(content)
                .results()
                .flatMap(one -> Stream.of(one.group(1).split(",", -1)))
                .forEach(id -> library.find(site, id.strip())
                        .ifPresent(file -> found.putIfAbsent(file.id(), Library.medium(file))));
        var media = new ArrayList<>(found.values());
        String featured = facts.path("featured_media").asString("0");
        library.find(site, featured)
                .filter(file -> !found.containsKey(file.id()))
                .ifPresent(file -> media.addFirst(Library.medium(file)));
        return media;
    }

    private static Medium described(Entry file, Shown shown) {
        Medium medium = Library.medium(file);
        return shown.alt().isEmpty() ? medium : medium.described(shown.alt());
    }
}
