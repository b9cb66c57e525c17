package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Posts in all their states. Each version is recorded; those that people can read are published, too.
final class Articles {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Set<String> READABLE = Set.of("publish");
    private static final List<String> SETTABLE = List.of(
            "title",
            "content",
            "excerpt",
            "format",
            "sticky",
            "comment_status",
            "featured_media",
            "categories",
            "tags");

    private final World world;
    private final Numbers numbers;
    private final Library library;
    private final Manuscript manuscript;

    Articles(World world, Numbers numbers, Library library) {
        this.world = world;
        this.numbers = numbers;
        this.library = library;
        this.manuscript = new Manuscript(world);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    Answer create(Call call, Site site) {
        if (call.params().get("id").isPresent()) {
            throw new RestError(400, "rest_post_exists", "Cannot create existing post.");
        }
        Map<String, @Nullable Object> given = checked(call, site);
        Entry post = world.book().alone(site.name(), () -> {
            var facts = new LinkedHashMap<String, @Nullable Object>(
                    Json.object("status", "draft", "wanted", "", "type", "post"));
            facts.putAll(given);
            return save(call, site, numbers.next(site), facts, Optional.empty());
        });
        return Answer.json(201, json(site, post)).with("Location", site.url("/wp-json/wp/v2/posts/" + post.id()));
    }

    Answer edit(Call call, Site site) {
        Map<String, @Nullable Object> given = checked(call, site);
        Entry post = world.book().alone(site.name(), () -> {
            Entry before = required(call, site);
            var facts = new LinkedHashMap<String, @Nullable Object>();
            before.facts().properties().forEach(each -> facts.put(each.getKey(), each.getValue()));
            facts.putAll(given);
            return Json.tree(facts).equals(before.facts())
                    ? before
                    : save(call, site, before.id(), facts, Optional.of(before));
        });
        return Answer.json(json(site, post));
    }

    private Map<String, @Nullable Object> checked(Call call, Site site) {
        var given = manuscript.read(call, SETTABLE);
        if (!site.writes()) {
            throw new RestError(403, "rest_cannot_create", "Sorry, you are not allowed to create posts as this user.");
        }
        String status = String.valueOf(given.getOrDefault("status", "draft"));
        if (Set.of("publish", "future", "private").contains(status) && !site.publishes()) {
            throw new RestError(
                    403, "rest_cannot_publish", "Sorry, you are not allowed to publish posts in this post type.");
        }
        String featured = String.valueOf(given.getOrDefault("featured_media", "0"));
        if (!featured.equals("0") && library.find(site, featured).isEmpty()) {
            throw new RestError(400, "rest_invalid_featured_media", "Invalid featured media ID.");
        }
        return given;
    }

    private Entry save(Call call, Site site, String id, Map<String, @Nullable Object> facts, Optional<Entry> before) {
        JsonNode now = Json.tree(facts);
        if (Manuscript.isEmpty(now)) {
            throw new RestError(400, "empty_content", "Content, title, and excerpt are empty.");
        }
        boolean wasRead = before.filter(Articles::isRead).isPresent();
        facts.put("slug", slug(site, id, now));
        Entry saved = world.book().enter(fact(call, What.RECORDED, site, id, facts));
        if (isRead(saved)) {
            String key = wasRead ? "" : now.path("wanted").asString("");
            world.book().enter(fact(call, What.PUBLISHED, site, id, facts).key(key));
        }
        return saved;
    }

    private Fact fact(Call call, What what, Site site, String id, Map<String, @Nullable Object> facts) {
        JsonNode now = Json.tree(facts);
        return Fact.of(what, site.name(), id)
                .request(call.request().number())
                .text(manuscript.text(now))
                .media(manuscript.media(site, library, now))
                .facts(facts);
    }

    /// The wanted slug, or one made of the title, with a number where another post has it.
    private String slug(Site site, String id, JsonNode facts) {
        String wanted = facts.path("wanted").asString("");
        String plain = (wanted.isEmpty() ? facts.path("title").asString("") : wanted)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                .replaceAll("^-+|-+$", "");
        boolean isDraft =
                Set.of("draft", "pending").contains(facts.path("status").asString(""));
        String base = plain.isEmpty() ? (isDraft ? "" : id) : plain.substring(0, Math.min(200, plain.length()));
        if (wanted.isEmpty() && isDraft) {
            return "";
        }
        Set<String> taken = all(site).stream()
                .filter(post -> !post.id().equals(id))
                .map(post -> post.facts().path("slug").asString(""))
                .collect(Collectors.toSet());
        String free = base;
        for (int again = 2; taken.contains(free); again++) {
            free = base + "-" + again;
        }
        return free;
    }

    private static boolean isRead(Entry post) {
        return READABLE.contains(post.facts().path("status").asString(""));
    }

    Answer show(Call call, Site site, boolean known) {
        Entry post = required(call, site);
        if (!known && !isRead(post)) {
            throw new RestError(401, "rest_forbidden", "Sorry, you are not allowed to do that.");
        }
        return Answer.json(Paging.only(call, json(site, post)));
    }

    Answer list(Call call, Site site, boolean known) {
        var params = call.params();
        List<String> states = words(params.get("status").isPresent() ? params.all("status") : List.of("publish"));
        if (!known && !READABLE.containsAll(states)) {
            throw RestError.parameter("status", "Status is forbidden.");
        }
        List<String> slugs = words(params.all("slug"));
        String search = params.text("search").toLowerCase(Locale.ROOT);
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        var found = all(site).reversed().stream()
                .filter(post -> first(site, post).isBefore(shown)
                        || call.conditions().listingDelay().isZero())
                .filter(post -> states.contains("any")
                        || states.contains(post.facts().path("status").asString("")))
                .filter(post -> slugs.isEmpty()
                        || slugs.contains(post.facts().path("slug").asString("")))
                .filter(post -> post.text().toLowerCase(Locale.ROOT).contains(search))
                .map(post -> Paging.only(call, json(site, post)));
        return Paging.of(call, found.toList());
    }

    private Instant first(Site site, Entry post) {
        return world.book().of(What.RECORDED, site.name()).stream()
                .filter(one -> one.id().equals(post.id()))
                .findFirst()
                .orElse(post)
                .at();
    }

    private static List<String> words(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// Into the bin, or away for good.
    Answer delete(Call call, Site site) {
        Entry post = required(call, site);
        boolean isTrashed = post.facts().path("status").asString("").equals("trash");
        if (isTrashed && !call.params().yes("force")) {
            throw new RestError(410, "rest_already_trashed", "The post has already been deleted.");
        }
        world.book()
                .enter(Fact.of(What.DELETED, site.name(), post.id())
                        .request(call.request().number()));
        if (call.params().yes("force")) {
            return Answer.json(Json.object("deleted", true, "previous", json(site, post)));
        }
        var facts = new LinkedHashMap<String, @Nullable Object>();
        post.facts().properties().forEach(each -> facts.put(each.getKey(), each.getValue()));
        facts.put("status", "trash");
        facts.put("slug", post.facts().path("slug").asString("") + "__trashed");
        return Answer.json(json(site, world.book().enter(fact(call, What.RECORDED, site, post.id(), facts))));
    }

    private Entry required(Call call, Site site) {
        return world.book()
                .standing(What.RECORDED, site.name(), call.path("id"))
                .orElseThrow(RestError::noSuchPost);
    }

    private List<Entry> all(Site site) {
        return world.book().of(What.RECORDED, site.name()).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> world.book().standing(What.RECORDED, site.name(), id).stream())
                .toList();
    }

    Map<String, @Nullable Object> json(Site site, Entry post) {
        JsonNode facts = post.facts();
        String date = facts.path("date_gmt").asString(time(first(site, post)));
        return Json.object(
                "id", Long.parseLong(post.id()),
                "date", date,
                "date_gmt", date,
                "guid", Json.object("rendered", site.url("/?p=" + post.id())),
                "modified", time(post.at()),
                "modified_gmt", time(post.at()),
                "slug", facts.path("slug"),
                "status", facts.path("status"),
                "type", "post",
                "link", site.url(path(site, post)),
                "title", both(facts.path("title").asString("")),
                "content", both(facts.path("content").asString("")),
                "excerpt", both(facts.path("excerpt").asString("")),
                "author", 1,
                "featured_media", facts.path("featured_media").asLong(0),
                "comment_status", facts.path("comment_status").asString("open"),
                "ping_status", "open",
                "sticky", facts.path("sticky").asBoolean(false),
                "template", "",
                "format", facts.path("format").asString("standard"),
                "meta", List.of(),
                "categories", facts.path("categories").isArray() ? facts.path("categories") : List.of(1),
                "tags", facts.path("tags").isArray() ? facts.path("tags") : List.of());
    }

    private static Map<String, @Nullable Object> both(String text) {
        return Json.object("raw", text, "rendered", text, "protected", false);
    }

    /// Of its page: drafts and sites with plain permalinks have it by number.
    static String path(Site site, Entry post) {
        String slug = post.facts().path("slug").asString("");
        return isRead(post) && site.prettyPermalinks() && !slug.isEmpty() ? "/" + slug + "/" : "/?p=" + post.id();
    }
}
