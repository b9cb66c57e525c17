package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a post is shown: to programs and to people.
final class PostView implements Show {
    private final World world;
    private final Blogs blogs;
    private final Pages pages;

    PostView(World world, Blogs blogs) {
        this.world = world;
        this.blogs = blogs;
        this.pages = new Pages(world, this);
    }

    boolean isTranscoding(Entry post) {
        return world.clock()
                .instant()
                .isBefore(Instant.parse(post.facts().path("ready").asString()));
    }

    Map<String, @Nullable Object> json(Entry blog, Entry post, boolean isInBlocks) {
        var facts = post.facts();
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "object_type", "post",
                "type", isInBlocks ? "blocks" : "text",
                "original_type", "regular",
                "blog_name", blog.account(),
                "blog", blogs.json(blog),
                "id", Long.parseLong(post.id()),
                "id_string", post.id(),
                "post_url", world.url(path(post)),
                "slug", facts.path("slug"),
                "timestamp", post.at().getEpochSecond(),
                "state",
                        isTranscoding(post)
                                ? "transcoding"
                                : facts.path("state").asString("")));
        json.put("date", post.at().toString());
        json.put("tags", facts.path("tags"));
        json.put("summary", post.text().lines().findFirst().orElse(""));
        json.put("note_count", notes(post));
        if (isInBlocks) {
            json.put("content", facts.path("content"));
            json.put("layout", facts.path("layout"));
        } else {
            json.put("body", html(post));
        }
        return json;
    }

    long notes(Entry post) {
        return count(post, "likes", 80) + count(post, "reblogs", 30) + count(post, "replies", 6);
    }

    long count(Entry post, String what, long most) {
        return post.what() == What.PUBLISHED
                ? Growth.count(post, what, most, world.clock().instant())
                : 0;
    }

    Answer home(Call call) {
        return blogs.find(call.path("blog"))
                .map(blog -> pages.profile(blogs.profile(blog)))
                .orElseGet(pages::missing);
    }

    Answer page(Call call) {
        return blogs.find(call.path("blog"))
                .flatMap(blog -> world.book()
                        .standing(blog.account(), call.path("id"))
                        .map(post -> pages.post(blogs.profile(blog), post)))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry post) {
        return "/" + post.account() + "/" + post.id();
    }

    @Override
    public String html(Entry post) {
        String links = post.facts()
                .path("content")
                .valueStream()
                .filter(block -> Content.type(block).equals("link"))
                .map(PostView::link)
                .collect(Collectors.joining());
        return Html.escape(post.text()) + links;
    }

    private static String link(JsonNode block) {
        String url = Html.escape(block.path("url").asString(""));
        return "\n<a href=\"" + url + "\" rel=nofollow>" + url + "</a>";
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of("notes", notes(post));
    }
}
