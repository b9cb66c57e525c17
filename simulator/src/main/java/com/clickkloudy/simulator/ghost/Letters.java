package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Sight;
import com.clickkloudy.simulator.page.Sight.Shown;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Posts in all their states. Each version is recorded; those that people can read are published, too.
final class Letters {
    private final World world;
    private final Uploads uploads;
    private final LetterView view;

    Letters(World world, Uploads uploads) {
        this.world = world;
        this.uploads = uploads;
        this.view = new LetterView(world);
    }

    Answer add(Call call, Site site) {
        JsonNode post = LetterRules.read(call, world.clock().instant());
        if (!post.hasNonNull("title")) {
            throw GhostError.invalid("\"posts[0]\" should have required property 'title'");
        }
        Entry saved = world.book().alone(site.name(), () -> {
            int number = (int) world.book().of(What.RECORDED, site.name()).stream()
                    .map(Entry::id)
                    .distinct()
                    .count();
            String id = world.seal().secret("post " + number + " of " + site.name(), 24);
            var facts = new LinkedHashMap<String, @Nullable Object>(
                    Json.object("status", "draft", "wanted", "", "html", "", "visibility", "public"));
            facts.putAll(LetterRules.given(call, post));
            return save(call, site, id, facts, Optional.empty());
        });
        return Answer.json(201, view.posts(call, site, List.of(saved)))
                .with("Location", site.url("/ghost/api/admin/posts/" + saved.id() + "/"))
                .with("X-Cache-Invalidate", "/*");
    }

    Answer edit(Call call, Site site) {
        JsonNode post = LetterRules.read(call, world.clock().instant());
        if (!post.hasNonNull("updated_at")) {
            throw GhostError.invalid("\"posts[0]\" should have required property 'updated_at'");
        }
        Instant known = LetterRules.instant(post.path("updated_at"));
        Entry saved = world.book().alone(site.name(), () -> {
            Entry before = required(site, call.path("id"));
            if (before.at().truncatedTo(ChronoUnit.SECONDS).isAfter(known)) {
                throw new GhostError(
                        409,
                        "UpdateCollisionError",
                        "UPDATE_COLLISION",
                        "Saving failed! Someone else is editing this post.",
                        null);
            }
            var facts = new LinkedHashMap<String, @Nullable Object>();
            before.facts().properties().forEach(each -> facts.put(each.getKey(), each.getValue()));
            facts.putAll(LetterRules.given(call, post));
            return Json.tree(facts).equals(before.facts())
                    ? before
                    : save(call, site, before.id(), facts, Optional.of(before));
        });
        return Answer.json(view.posts(call, site, List.of(saved))).with("X-Cache-Invalidate", "/*");
    }

    private Entry save(Call call, Site site, String id, Map<String, @Nullable Object> facts, Optional<Entry> before) {
        boolean wasRead = before.filter(LetterView::isRead).isPresent();
        JsonNode now = Json.tree(facts);
        facts.put("slug", slug(site, id, now));
        if (now.path("status").asString("").equals("published") && !now.hasNonNull("published_at")) {
            facts.put("published_at", LetterView.time(world.clock().instant()));
        }
        Entry saved = world.book().enter(fact(call, What.RECORDED, site, id, facts));
        if (LetterView.isRead(saved)) {
            String key = wasRead ? "" : now.path("wanted").asString("");
            world.book().enter(fact(call, What.PUBLISHED, site, id, facts).key(key));
        }
        return saved;
    }

    private Fact fact(Call call, What what, Site site, String id, Map<String, @Nullable Object> facts) {
        JsonNode now = Json.tree(facts);
        return Fact.of(what, site.name(), id)
                .request(call.request().number())
                .text(Sight.of(now.path("html").asString("")).text())
                .media(media(site, now))
                .facts(facts);
    }

    /// The site's own files that the post shows; the feature image first, unless it stands in the text, too.
    private List<Medium> media(Site site, JsonNode facts) {
        var found = new LinkedHashMap<String, Medium>();
        for (Shown shown : Sight.of(facts.path("html").asString("")).media()) {
            uploads.find(site, shown.source())
                    .ifPresent(file -> found.putIfAbsent(shown.source(), file.described(shown.alt())));
        }
        var media = new ArrayList<>(found.values());
        String feature = facts.path("feature_image").asString("");
        uploads.find(site, feature)
                .filter(file -> !found.containsKey(feature))
                .ifPresent(file -> media.addFirst(
                        file.described(facts.path("feature_image_alt").asString(""))));
        return media;
    }

    private String slug(Site site, String id, JsonNode facts) {
        String wanted = facts.path("wanted").asString("");
        String base = LetterRules.slug(wanted.isEmpty() ? facts.path("title").asString("") : wanted);
        Set<String> taken = all(site)
                .filter(post -> !post.id().equals(id))
                .map(post -> post.facts().path("slug").asString(""))
                .collect(Collectors.toSet());
        String free = base;
        for (int again = 2; taken.contains(free); again++) {
            free = base + "-" + again;
        }
        return free;
    }

    Answer read(Call call, Site site) {
        return Answer.json(view.posts(call, site, List.of(required(site, call.path("id")))));
    }

    Answer readBySlug(Call call, Site site) {
        Entry found = all(site)
                .filter(post -> post.facts().path("slug").asString("").equals(call.path("slug")))
                .findFirst()
                .orElseThrow(() -> GhostError.notFound("Post not found."));
        return Answer.json(view.posts(call, site, List.of(found)));
    }

    Answer browse(Call call, Site site) {
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        var found = all(site)
                .filter(post -> !post.at().isAfter(shown))
                .filter(LetterRules.filter(call.params().text("filter")))
                .toList()
                .reversed();
        return Answer.json(view.page(call, site, found));
    }

    Answer delete(Call call, Site site) {
        Entry post = required(site, call.path("id"));
        world.book()
                .enter(Fact.of(What.DELETED, site.name(), post.id())
                        .request(call.request().number()));
        return Answer.empty(204);
    }

    private Entry required(Site site, String id) {
        return world.book()
                .standing(What.RECORDED, site.name(), id)
                .orElseThrow(() -> GhostError.notFound("Post not found."));
    }

    private Stream<Entry> all(Site site) {
        return world.book().of(What.RECORDED, site.name()).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> world.book().standing(What.RECORDED, site.name(), id).stream());
    }
}
