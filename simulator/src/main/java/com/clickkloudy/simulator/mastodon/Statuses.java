package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Statuses: written by members, read by everybody.
final class Statuses {
    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private", "direct");

    private final World world;
    private final Members members;
    private final Attachments attachments;
    private final StatusView view;

    Statuses(World world, Members members, Attachments attachments, StatusView view) {
        this.world = world;
        this.members = members;
        this.attachments = attachments;
        this.view = view;
    }

    /// One after the other, so that a key is one status also where it comes twice at once.
    Answer publish(Call call, Instance instance, Entry member) {
        return world.book().alone(member.account(), () -> published(call, instance, member));
    }

    private Answer published(Call call, Instance instance, Entry member) {
        String key = call.request().header("Idempotency-Key").orElse("");
        Optional<Entry> before = repeated(instance, member, key);
        if (before.isPresent()) {
            return Answer.json(view.json(before.get()));
        }
        var params = call.params();
        List<Entry> media = media(instance, member, params.all("media_ids"));
        check(instance, params, media);
        Instant now = world.clock().instant();
        var post = world.book()
                .enter(Fact.of(
                                What.PUBLISHED,
                                member.account(),
                                StatusId.of(now, call.request().number()))
                        .key(key)
                        .request(call.request().number())
                        .text(params.text("status"))
                        .media(media.stream().map(one -> one.media().getFirst()).toList())
                        .facts(Json.object(
                                "mediaIds", media.stream().map(Entry::id).toList(),
                                "visibility", visibility(params),
                                "sensitive", params.yes("sensitive"),
                                "spoiler", params.text("spoiler_text"),
                                "language", params.get("language").orElse(null),
                                "inReplyTo", params.get("in_reply_to_id").orElse(null))));
        return Answer.json(view.json(post));
    }

    private Optional<Entry> repeated(Instance instance, Entry member, String key) {
        Instant since = world.clock().instant().minus(instance.flavour().remembersKeys());
        return world.book().of(What.PUBLISHED, member.account()).stream()
                .filter(post ->
                        !key.isEmpty() && post.key().equals(key) && post.at().isAfter(since))
                .findFirst();
    }

    private List<Entry> media(Instance instance, Entry member, List<String> ids) {
        if (ids.size() > instance.files()) {
            throw new ApiError(422, "Cannot attach more than " + instance.files() + " files");
        }
        List<Entry> found = ids.stream()
                .map(id -> attachments
                        .find(member, id)
                        .orElseThrow(() ->
                                new ApiError(422, "Media " + id + " not found or already attached to another post")))
                .toList();
        if (found.size() > 1 && found.stream().anyMatch(Attachments::standsAlone)) {
            throw new ApiError(422, "Cannot attach a video to a post that already contains images");
        }
        if (!found.stream().allMatch(attachments::isReady)) {
            throw new ApiError(422, "Cannot attach files that have not finished processing. Try again in a moment!");
        }
        return found;
    }

    private void check(Instance instance, Params params, List<Entry> media) {
        if (params.text("status").isBlank() && media.isEmpty()) {
            throw ApiError.invalid("Text can't be blank");
        }
        String counted = params.text("spoiler_text") + params.text("status");
        if (new StatusText(instance, members, counted).length() > instance.characters()) {
            throw ApiError.invalid("Text character limit of " + instance.characters() + " exceeded");
        }
        if (!VISIBILITIES.contains(visibility(params))) {
            throw ApiError.invalid("Visibility is not included in the list");
        }
        if (params.get("scheduled_at").isPresent() && instance.flavour() != Flavour.SNAC) {
            throw ApiError.invalid("Scheduled at is not supported by this simulator");
        }
    }

    private static String visibility(Params params) {
        return params.get("visibility").filter(text -> !text.isEmpty()).orElse("public");
    }

    static List<String> mediaIds(Entry post) {
        return post.facts()
                .path("mediaIds")
                .valueStream()
                .map(id -> id.asString(""))
                .toList();
    }

    /// A status that stands on this instance.
    Optional<Entry> find(Instance instance, String id) {
        return world.book()
                .find(What.PUBLISHED, id)
                .filter(post -> post.account().endsWith("@" + instance.name()))
                .flatMap(post -> world.book().standing(post.account(), id));
    }

    Answer show(Call call, Instance instance) {
        return Answer.json(view.json(find(instance, call.path("id")).orElseThrow(ApiError::notFound)));
    }

    Answer showSeveral(Call call, Instance instance) {
        return Answer.json(call.params().all("id").stream()
                .flatMap(id -> find(instance, id).stream())
                .map(view::json)
                .toList());
    }

    Answer source(Call call, Instance instance) {
        Entry post = find(instance, call.path("id")).orElseThrow(ApiError::notFound);
        return Answer.json(Json.object(
                "id",
                post.id(),
                "text",
                post.text(),
                "spoiler_text",
                post.facts().path("spoiler")));
    }

    Answer delete(Call call, Instance instance, Entry member) {
        Entry post = find(instance, call.path("id"))
                .filter(one -> one.account().equals(member.account()))
                .orElseThrow(ApiError::notFound);
        world.book()
                .enter(Fact.of(What.DELETED, member.account(), post.id())
                        .request(call.request().number()));
        var json = new LinkedHashMap<String, @Nullable Object>(view.json(post));
        json.put("text", post.text());
        return Answer.json(json);
    }

    Answer list(Call call, Instance instance) {
        Entry member = members.numbered(instance, call.path("id")).orElseThrow(ApiError::notFound);
        var params = call.params();
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        Stream<Entry> posts = world.book().standing(member.account()).reversed().stream()
                .filter(post -> !post.at().isAfter(shown))
                .filter(post -> !params.yes("exclude_replies") || !post.facts().hasNonNull("inReplyTo"))
                .filter(post -> !params.yes("only_media") || !post.media().isEmpty());
        return Answer.json(within(posts, params)
                .limit(Math.clamp(params.number("limit", 20), 1, 40))
                .map(view::json)
                .toList());
    }

    private static Stream<Entry> within(Stream<Entry> posts, Params params) {
        long below = number(params, "max_id", Long.MAX_VALUE);
        long above = Math.max(number(params, "since_id", 0), number(params, "min_id", 0));
        return posts.filter(post -> Long.parseLong(post.id()) < below && Long.parseLong(post.id()) > above);
    }

    private static long number(Params params, String name, long otherwise) {
        return params.get(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
