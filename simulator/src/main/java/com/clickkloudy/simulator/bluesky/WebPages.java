package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The pages in place of bsky.app.
final class WebPages implements Show {
    private final World world;
    private final People people;
    private final Pages pages;

    WebPages(World world, People people) {
        this.world = world;
        this.people = people;
        this.pages = new Pages(world, this);
    }

    Answer profile(Call call) {
        return people.find(call.path("actor"))
                .map(did -> pages.profile(people.profile(did)))
                .orElseGet(pages::missing);
    }

    Answer post(Call call) {
        return people.find(call.path("actor"))
                .flatMap(did -> world.book().standing(did, call.path("rkey")))
                .map(post -> pages.post(people.profile(post.account()), post))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry post) {
        return "/profile/" + post.account() + "/post/" + post.id();
    }

    /// The text with its facets as links, cut where their byte offsets say.
    @Override
    public String html(Entry post) {
        byte[] text = post.text().getBytes(StandardCharsets.UTF_8);
        var html = new StringBuilder();
        int done = 0;
        for (JsonNode facet : facets(post)) {
            int start = facet.path("index").path("byteStart").asInt(0);
            int end = facet.path("index").path("byteEnd").asInt(0);
            if (start >= done && end <= text.length) {
                html.append(piece(text, done, start))
                        .append("<a href=\"%s\">%s</a>".formatted(Html.escape(target(facet)), piece(text, start, end)));
                done = end;
            }
        }
        return html.append(piece(text, done, text.length)).toString();
    }

    private static List<JsonNode> facets(Entry post) {
        return post.facts()
                .path("record")
                .path("facets")
                .valueStream()
                .sorted(Comparator.comparingInt(
                        facet -> facet.path("index").path("byteStart").asInt(0)))
                .toList();
    }

    private static String piece(byte[] text, int from, int to) {
        return Html.escape(new String(Arrays.copyOfRange(text, from, to), StandardCharsets.UTF_8));
    }

    private String target(JsonNode facet) {
        JsonNode feature = facet.path("features").path(0);
        String uri = feature.path("uri").asString("");
        return switch (feature.path("$type").asString("")) {
            case "app.bsky.richtext.facet#mention" ->
                world.url("/profile/" + feature.path("did").asString(""));
            case "app.bsky.richtext.facet#link" -> uri.startsWith("http") ? uri : "#";
            default -> "#";
        };
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        var numbers = new LinkedHashMap<String, Long>();
        numbers.put("replies", Growth.count(post, "replies", 12, world.clock().instant()));
        numbers.put("reposts", Growth.count(post, "reposts", 30, world.clock().instant()));
        numbers.put("likes", Growth.count(post, "likes", 120, world.clock().instant()));
        return numbers;
    }
}
