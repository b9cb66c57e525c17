package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Posts of the members. One that says the same as another is refused, also for a day after the other was deleted.
final class Shares {
    private static final Duration LINGERS = Duration.ofHours(24);
    private static final Map<String, Integer> NUMBERS =
            Map.of("IMPRESSION", 2000, "MEMBERS_REACHED", 1200, "RESHARE", 12, "REACTION", 90, "COMMENT", 14);

    private final World world;
    private final ShareRules rules;

    Shares(World world, Assets assets) {
        this.world = world;
        this.rules = new ShareRules(assets);
    }

    Answer create(Call call, Entry member) {
        JsonNode post = Bodies.json(call);
        List<Medium> media = rules.check(post, member);
        Entry share = world.book().alone(member.account(), () -> {
            same(member, post).ifPresent(other -> {
                throw ApiError.duplicate(other.id());
            });
            return world.book().enter(fact(call, member, post).media(media));
        });
        return Answer.empty(201).with(Map.of("x-restli-id", share.id(), "x-linkedin-id", share.id()));
    }

    private Fact fact(Call call, Entry member, JsonNode post) {
        var content = post.path("content");
        boolean isUgc = content.has("multiImage")
                || content.path("media").path("id").asString("").startsWith("urn:li:video:");
        String id = "urn:li:" + (isUgc ? "ugcPost" : "share") + ":7"
                + world.seal().number("share " + call.request().number(), 18);
        return Fact.of(What.PUBLISHED, member.account(), id)
                .request(call.request().number())
                .text(Little.shown(post.path("commentary").asString("")))
                .facts(Json.object(
                        "commentary", post.path("commentary").asString(""),
                        "visibility", post.path("visibility"),
                        "content", content.isMissingNode() ? Json.object() : content));
    }

    private Optional<Entry> same(Entry member, JsonNode post) {
        var said = post.path("commentary").asString("");
        var content = post.has("content") ? post.path("content") : Json.tree(Json.object());
        Instant ghosts = world.clock().instant().minus(LINGERS);
        return world.book().of(What.PUBLISHED, member.account()).stream()
                .filter(one -> one.facts().path("commentary").asString("").equals(said)
                        && one.facts().path("content").equals(content))
                .filter(one -> world.book()
                        .last(What.DELETED, member.account(), one.id())
                        .filter(gone -> gone.at().isBefore(ghosts))
                        .isEmpty())
                .findFirst();
    }

    Answer delete(Call call, Entry member) {
        String urn = call.path("urn");
        Optional<Entry> share = world.book().find(What.PUBLISHED, urn);
        if (share.filter(one -> !one.account().equals(member.account())).isPresent()) {
            throw ApiError.denied("The post is not yours");
        }
        world.book()
                .standing(member.account(), urn)
                .ifPresent(one -> world.book()
                        .enter(Fact.of(What.DELETED, member.account(), urn)
                                .request(call.request().number())));
        return Answer.empty(204);
    }

    /// For applications that may read.
    Answer show(Call call, Entry member) {
        String urn = call.path("urn");
        if (world.book()
                .find(What.PUBLISHED, urn)
                .filter(one -> !one.account().equals(member.account()))
                .isPresent()) {
            throw ApiError.denied("The post is not yours");
        }
        return world.book()
                .standing(member.account(), urn)
                .map(share -> Answer.json(json(member, share)))
                .orElseThrow(() -> new ApiError(404, "NOT_FOUND", "The post is not found"));
    }

    /// The latest first; for applications that may read.
    Answer list(Call call, Entry member) {
        var params = call.request().query();
        if (!params.text("q").equals("author")
                || !call.request().header("X-RestLi-Method").orElse("").equalsIgnoreCase("FINDER")) {
            throw ApiError.bad("INVALID_FINDER", "The finder is not known");
        }
        if (!params.text("author").equals(Members.urn(member))) {
            throw ApiError.denied("The author is not the member who calls");
        }
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        List<Object> elements = world.book().standing(member.account()).reversed().stream()
                .filter(share -> !share.at().isAfter(shown))
                .skip(Math.max(0, params.number("start", 0)))
                .limit(Math.clamp(params.number("count", 10), 1, 100))
                .<Object>map(share -> json(member, share))
                .toList();
        return Answer.json(Json.object("elements", elements));
    }

    private static Map<String, @Nullable Object> json(Entry member, Entry share) {
        long at = share.at().toEpochMilli();
        return Json.object(
                "id", share.id(),
                "author", Members.urn(member),
                "commentary", share.facts().path("commentary"),
                "visibility", share.facts().path("visibility"),
                "lifecycleState", "PUBLISHED",
                "createdAt", at,
                "publishedAt", at,
                "lastModifiedAt", at,
                "content", share.facts().path("content"));
    }

    /// One number of one post: `entity=(share:urn…)` or `(ugc:urn…)`.
    Answer count(Call call, Entry member) {
        var params = call.request().query();
        String urn = params.text("entity")
                .replaceFirst("^\\((?:share|ugc):(.*)\\)$", "$1")
                .replace("%3A", ":");
        String type = params.text("queryType");
        Entry share = world.book()
                .standing(member.account(), urn)
                .orElseThrow(() -> ApiError.denied("The post is not yours"));
        Integer most = NUMBERS.get(type);
        if (most == null) {
            throw ApiError.bad("INVALID_VALUE_FOR_FIELD", "queryType is not known");
        }
        long count = Growth.count(share, type, most, world.clock().instant());
        return Answer.json(Json.object("elements", List.of(Json.object("count", count, "metricType", type))));
    }
}
