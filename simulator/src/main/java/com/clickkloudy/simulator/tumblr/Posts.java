package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Part;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.FileType;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Posts of the blogs. What is queued, a draft or private is recorded, and seen by nobody.
final class Posts {
    private static final Set<String> STATES = Set.of("published", "queue", "draft", "private");
    private static final int PAGE = 20;

    private final World world;
    private final Blogs blogs;
    private final PostView view;

    Posts(World world, Blogs blogs, PostView view) {
        this.world = world;
        this.blogs = blogs;
        this.view = view;
    }

    Answer create(Call call, String user) {
        Entry blog = own(call, user);
        Content content = Content.of(call.request());
        content.check(world.settings(blog.account()));
        String state = content.json().path("state").asString("published");
        if (!STATES.contains(state) || (content.json().has("publish_on") && !state.equals("queue"))) {
            throw ApiError.badContent("state is not allowed");
        }
        What what = state.equals("published") ? What.PUBLISHED : What.RECORDED;
        Entry post = world.book().alone(user, () -> {
            if (content.hasFilm() && isTranscoding(user)) {
                throw new ApiError(403, 8010, "Another video is still being transcoded");
            }
            return world.book().enter(fact(call, what, blog, content));
        });
        return ApiError.well(201, Json.object("id", post.id(), "state", state, "display_text", "Posted"));
    }

    private boolean isTranscoding(String user) {
        return world.book().accounts().stream()
                .filter(blog -> Blogs.owner(blog).equals(user))
                .flatMap(blog -> world.book().standing(blog.account()).stream())
                .anyMatch(view::isTranscoding);
    }

    private Fact fact(Call call, What what, Entry blog, Content content) {
        JsonNode json = content.json();
        long id = world.seal().number("post " + call.request().number() + " of " + blog.account(), 18);
        Instant ready = world.clock().instant().plus(call.conditions().processing());
        return Fact.of(what, blog.account(), Long.toString(id))
                .key(json.path("slug").asString(""))
                .request(call.request().number())
                .text(content.text())
                .media(media(content))
                .facts(Json.object(
                        "content", json.path("content"),
                        "layout", json.path("layout").isArray() ? json.path("layout") : List.of(),
                        "tags", tags(json.path("tags").asString("")),
                        "slug", json.path("slug").asString(""),
                        "state", json.path("state").asString("published"),
                        "sourceUrl", json.path("source_url").asString(""),
                        "ready", content.hasFilm() ? ready.toString() : Instant.EPOCH.toString()));
    }

    private static List<String> tags(String list) {
        return Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private List<Medium> media(Content content) {
        var media = new ArrayList<Medium>();
        for (JsonNode block : content.blocks()) {
            Part part = content.files().get(Content.identifier(block));
            if (part != null) {
                String hash = world.media().put(part.bytes());
                String alt = block.path("alt_text").asString("");
                media.add(new Medium(hash, FileType.of(part.bytes()), part.bytes().length, alt));
            }
        }
        return media;
    }

    private Entry own(Call call, String user) {
        Entry blog = blogs.at(call);
        if (!Blogs.owner(blog).equals(user)) {
            throw new ApiError(403, 0, "You do not have permission to post to this blog");
        }
        return blog;
    }

    Answer delete(Call call, String user) {
        Entry blog = own(call, user);
        Entry post = find(blog, call.params().text("id")).orElseThrow(ApiError::notFound);
        world.book()
                .enter(Fact.of(What.DELETED, blog.account(), post.id())
                        .request(call.request().number()));
        return ApiError.well(200, Json.object("id", post.id()));
    }

    private Optional<Entry> find(Entry blog, String id) {
        return world.book()
                .standing(blog.account(), id)
                .or(() -> world.book().standing(What.RECORDED, blog.account(), id));
    }

    Answer show(Call call, String user) {
        Entry blog = blogs.at(call);
        return find(blog, call.path("id"))
                .filter(post ->
                        post.what() == What.PUBLISHED || Blogs.owner(blog).equals(user))
                .map(post -> ApiError.well(200, view.json(blog, post, true)))
                .orElseThrow(ApiError::notFound);
    }

    /// The latest first.
    Answer list(Call call, String user) {
        Entry blog = blogs.at(call);
        var params = call.params();
        String id = params.text("id");
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        long after = params.number("after", 0);
        long before = params.number("before", Integer.MAX_VALUE);
        var found = world.book().standing(blog.account()).reversed().stream()
                .filter(post -> id.isEmpty() || post.id().equals(id))
                .filter(post -> !post.at().isAfter(shown) && !view.isTranscoding(post))
                .filter(post -> post.at().getEpochSecond() > after && post.at().getEpochSecond() < before)
                .toList();
        if (!id.isEmpty() && found.isEmpty()) {
            throw ApiError.notFound();
        }
        List<Object> page = found.stream()
                .skip(Math.max(0, params.number("offset", 0)))
                .limit(Math.clamp(params.number("limit", PAGE), 1, PAGE))
                .<Object>map(post -> view.json(blog, post, params.yes("npf")))
                .toList();
        return ApiError.well(200, Json.object("blog", blogs.json(blog), "posts", page, "total_posts", found.size()));
    }

    Answer notes(Call call, String user) {
        Entry post = find(blogs.at(call), call.params().text("id")).orElseThrow(ApiError::notFound);
        return ApiError.well(
                200,
                Json.object(
                        "notes", List.of(),
                        "total_notes", view.notes(post),
                        "total_likes", view.count(post, "likes", 80),
                        "total_reblogs", view.count(post, "reblogs", 30)));
    }
}
