package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A post as the Admin API shows it.
final class LetterView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'.000Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MOST = 100;

    private final World world;

    LetterView(World world) {
        this.world = world;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static boolean isRead(Entry post) {
        return post.facts().path("status").asString("").equals("published");
    }

    Map<String, @Nullable Object> posts(Call call, Site site, List<Entry> posts) {
        return Json.object(
                "posts",
                posts.stream().map(post -> only(call, json(call, site, post))).toList());
    }

    Map<String, @Nullable Object> page(Call call, Site site, List<Entry> found) {
        int size = Math.clamp(call.params().number("limit", 15), 1, MOST);
        int page = Math.max(1, call.params().number("page", 1));
        int pages = Math.max(1, (found.size() + size - 1) / size);
        var shown = found.stream().skip((long) (page - 1) * size).limit(size).toList();
        var json = new LinkedHashMap<String, @Nullable Object>(posts(call, site, shown));
        json.put("meta", meta(found.size(), size, page, pages));
        return json;
    }

    static Map<String, @Nullable Object> meta(int total, int size, int page, int pages) {
        return Json.object(
                "pagination",
                Json.object(
                        "page", page,
                        "limit", size,
                        "pages", pages,
                        "total", total,
                        "next", page < pages ? page + 1 : null,
                        "prev", page > 1 ? page - 1 : null));
    }

    private static Map<String, @Nullable Object> only(Call call, Map<String, @Nullable Object> json) {
        String fields = call.params().text("fields");
        if (fields.isEmpty()) {
            return json;
        }
        var some = new LinkedHashMap<String, @Nullable Object>(json);
        some.keySet().retainAll(List.of(fields.replace(" ", "").split(",", -1)));
        return some;
    }

    private Map<String, @Nullable Object> json(Call call, Site site, Entry post) {
        JsonNode facts = post.facts();
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "id", post.id(),
                "uuid", uuid(post),
                "title", facts.path("title"),
                "slug", facts.path("slug"),
                "html", call.params().text("formats").contains("html") ? facts.path("html") : null,
                "comment_id", post.id(),
                "feature_image", facts.get("feature_image"),
                "feature_image_alt", facts.get("feature_image_alt"),
                "feature_image_caption", facts.get("feature_image_caption"),
                "featured", facts.path("featured").asBoolean(false),
                "status", facts.path("status"),
                "visibility", facts.path("visibility"),
                "created_at", time(first(post)),
                "updated_at", time(post.at()),
                "published_at", facts.get("published_at"),
                "custom_excerpt", facts.get("custom_excerpt"),
                "canonical_url", facts.get("canonical_url"),
                "tags", facts.has("tags") ? facts.path("tags") : List.of(),
                "authors", List.of(Json.object("id", "1", "name", "Owner of " + site.name())),
                "url", world.url(path(post)),
                "excerpt", post.text().substring(0, Math.min(500, post.text().length()))));
        if (call.params().text("include").contains("count.")) {
            json.put("count", counts(post));
        }
        return json;
    }

    private Map<String, @Nullable Object> counts(Entry post) {
        Instant now = world.clock().instant();
        return Json.object(
                "clicks", Growth.count(post, "clicks", 40, now),
                "positive_feedback", Growth.count(post, "likes", 30, now),
                "negative_feedback", Growth.count(post, "dislikes", 4, now),
                "comments", Growth.count(post, "comments", 12, now),
                "signups", Growth.count(post, "signups", 6, now));
    }

    private Instant first(Entry post) {
        return world.book().of(What.RECORDED, post.account()).stream()
                .filter(one -> one.id().equals(post.id()))
                .findFirst()
                .orElse(post)
                .at();
    }

    private static String uuid(Entry post) {
        return UUID.nameUUIDFromBytes((post.account() + post.id()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// Of its page: by slug where it can be read, else of a preview.
    static String path(Entry post) {
        return "/" + post.account()
                + (isRead(post) ? "/" + post.facts().path("slug").asString("") + "/" : "/p/" + uuid(post) + "/");
    }
}
