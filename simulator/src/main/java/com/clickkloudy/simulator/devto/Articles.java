package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Articles. Each version is recorded; those that people can read are published, too.
final class Articles {
    private static final Duration SAME_TITLE = Duration.ofMinutes(5);
    private static final String FOR_THE_TIME_BEING = "-temp-slug-";
    private static final int USUAL_PAGE = 30;
    private static final int LARGEST_PAGE = 1000;

    private final World world;
    private final ArticleView view;

    Articles(World world, ArticleView view) {
        this.world = world;
        this.view = view;
    }

    Answer create(Call call, String author) {
        var given = Manuscript.read(call.request().body());
        Entry saved = world.book().alone("everybody", () -> {
            var facts =
                    new LinkedHashMap<String, @Nullable Object>(Json.object("published", false, "body_markdown", ""));
            facts.putAll(given);
            checkTitle(author, Json.tree(facts).path("title").asString(""));
            long number = world.book().of(What.RECORDED, author).stream()
                    .map(Entry::id)
                    .distinct()
                    .count();
            long id = world.seal().number("article " + number + " of " + author, 9);
            facts.put("created_at", world.clock().instant().toString());
            return save(call, author, Long.toString(id), facts, Optional.empty());
        });
        return Answer.json(201, view.json(saved)).with("Location", view.url(saved));
    }

    private void checkTitle(String author, String title) {
        Instant from = world.clock().instant().minus(SAME_TITLE);
        boolean isRepeated = all(author)
                .filter(one -> one.facts().path("title").asString("").equals(title))
                .anyMatch(one -> ArticleView.created(one).isAfter(from));
        if (isRepeated) {
            throw ApiError.invalid("Title has already been used in the last five minutes");
        }
    }

    /// A draft has a slug for the time being; it gets its own when people can first read it, and keeps that.
    private String slug(JsonNode article, String id, boolean isRead) {
        String before = article.path("slug").asString("");
        if (!before.isEmpty() && !(isRead && before.contains(FOR_THE_TIME_BEING))) {
            return before;
        }
        String words =
                article.path("title").asString("").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-|-$", "")
                + (isRead
                        ? "-" + world.seal().secret("slug of " + id, 4)
                        : FOR_THE_TIME_BEING + world.seal().number("slug of " + id, 7));
    }

    Answer update(Call call, String author) {
        var given = Manuscript.read(call.request().body());
        Entry saved = world.book().alone("everybody", () -> {
            Entry before = own(author, call.path("id"));
            var facts = new LinkedHashMap<String, @Nullable Object>();
            before.facts().properties().forEach(each -> facts.put(each.getKey(), each.getValue()));
            facts.putAll(given);
            return Json.tree(facts).equals(before.facts())
                    ? before
                    : save(call, author, before.id(), facts, Optional.of(before));
        });
        return Answer.json(view.json(saved));
    }

    private Entry save(
            Call call, String author, String id, Map<String, @Nullable Object> facts, Optional<Entry> before) {
        Manuscript.check(Json.tree(given(facts, before)), world.clock().instant());
        checkCanonical(id, Json.tree(facts).path("canonical_url").asString(""));
        boolean isRead = Boolean.parseBoolean(Json.tree(facts).path("published").asString("false"));
        facts.put("slug", slug(Json.tree(facts), id, isRead));
        if (isRead && !Json.tree(facts).hasNonNull("published_at")) {
            facts.put("published_at", world.clock().instant().toString());
        }
        if (!isRead && before.filter(ArticleView::isPublished).isPresent()) {
            facts.put("published_at", null);
            world.book()
                    .enter(Fact.of(What.DELETED, author, id)
                            .request(call.request().number()));
        }
        Entry saved = world.book().enter(fact(call, What.RECORDED, author, id, facts));
        if (isRead) {
            world.book().enter(fact(call, What.PUBLISHED, author, id, facts));
        }
        return saved;
    }

    /// Without the time of an article that is out already: it lies in the past by then.
    private static Map<String, @Nullable Object> given(Map<String, @Nullable Object> facts, Optional<Entry> before) {
        var given = new LinkedHashMap<String, @Nullable Object>(facts);
        before.filter(ArticleView::isPublished).ifPresent(_ -> given.remove("published_at"));
        return given;
    }

    private void checkCanonical(String id, String canonical) {
        boolean isTaken = !canonical.isEmpty()
                && world.book().accounts().stream()
                        .flatMap(author -> all(author.account()))
                        .filter(one -> !one.id().equals(id))
                        .anyMatch(one ->
                                one.facts().path("canonical_url").asString("").equals(canonical));
        if (isTaken) {
            throw ApiError.invalid("Canonical url has already been taken");
        }
    }

    private static Fact fact(Call call, What what, String author, String id, Map<String, @Nullable Object> facts) {
        JsonNode now = Json.tree(facts);
        return Fact.of(what, author, id)
                .request(call.request().number())
                .key(what == What.PUBLISHED ? now.path("canonical_url").asString("") : "")
                .text(now.path("body_markdown").asString(""))
                .facts(facts);
    }

    Answer show(Call call) {
        return world.book()
                .find(What.PUBLISHED, call.path("id"))
                .flatMap(one -> world.book().standing(one.account(), one.id()))
                .map(one -> Answer.json(view.json(one)))
                .orElseThrow(ApiError::notFound);
    }

    /// Drafts first, then what is out; of each the latest first.
    Answer mine(Call call, String author) {
        Predicate<Entry> wanted = switch (call.path("state")) {
            case "unpublished" -> Predicate.not(ArticleView::isPublished);
            case "all" -> any -> true;
            default -> ArticleView::isPublished;
        };
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        int size = Math.clamp(call.params().number("per_page", USUAL_PAGE), 1, LARGEST_PAGE);
        int page = Math.max(1, call.params().number("page", 1));
        return Answer.json(all(author)
                .filter(wanted)
                .filter(one -> !one.at().isAfter(shown))
                .sorted(ArticleView.ORDER)
                .skip((page - 1L) * size)
                .limit(size)
                .map(view::ownListing)
                .toList());
    }

    private Entry own(String author, String id) {
        return world.book().last(What.RECORDED, author, id).orElseThrow(ApiError::notFound);
    }

    private Stream<Entry> all(String author) {
        return world.book().of(What.RECORDED, author).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> world.book().last(What.RECORDED, author, id).stream());
    }
}
