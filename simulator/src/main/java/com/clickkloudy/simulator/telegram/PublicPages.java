package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.page.Pages;
import com.clickkloudy.simulator.page.Show;
import com.clickkloudy.simulator.world.Growth;
import com.clickkloudy.simulator.world.World;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The pages in place of t.me.
final class PublicPages implements Show {
    private static final Map<String, String> TAGS = Map.of(
            "bold",
            "b",
            "italic",
            "i",
            "underline",
            "u",
            "strikethrough",
            "s",
            "code",
            "code",
            "pre",
            "pre",
            "blockquote",
            "blockquote");

    private final World world;
    private final Channels channels;
    private final Pages pages;

    PublicPages(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
        this.pages = new Pages(world, this);
    }

    Answer channel(Call call) {
        return find(call)
                .map(channel -> pages.profile(channels.profile(channel)))
                .orElseGet(pages::missing);
    }

    private Optional<Channel> find(Call call) {
        return call.path("number").isEmpty()
                ? channels.named(call.path("channel"))
                : channels.find("-100" + call.path("number"));
    }

    Answer message(Call call) {
        int id = call.path("id").matches("\\d{1,9}") ? Integer.parseInt(call.path("id")) : 0;
        return find(call)
                .flatMap(channel -> world.book().standing(channel.id()).stream()
                        .filter(post -> Messages.has(post, id))
                        .findFirst()
                        .map(post -> pages.post(channels.profile(channel), post)))
                .orElseGet(pages::missing);
    }

    @Override
    public String path(Entry post) {
        return channels.find(post.account()).map(Channel::path).orElse("") + "/" + post.id();
    }

    @Override
    public String html(Entry post) {
        String text = post.text();
        var html = new StringBuilder();
        for (int at = 0; at <= text.length(); at++) {
            for (JsonNode entity :
                    post.facts().path("entities").valueStream().toList().reversed()) {
                if (start(entity) + entity.path("length").asInt() == at) {
                    html.append("</").append(tag(entity)).append(">");
                }
            }
            for (JsonNode entity : post.facts().path("entities")) {
                if (start(entity) == at) {
                    html.append("<").append(tag(entity)).append(target(entity)).append(">");
                }
            }
            html.append(at < text.length() ? Html.escape(text.substring(at, at + 1)) : "");
        }
        return html.toString();
    }

    private static int start(JsonNode entity) {
        return entity.path("offset").asInt();
    }

    private static String tag(JsonNode entity) {
        String type = entity.path("type").asString();
        return type.equals("text_link") ? "a" : TAGS.getOrDefault(type, "span");
    }

    private static String target(JsonNode entity) {
        String url = entity.path("url").asString("");
        return url.startsWith("http") ? " href=\"" + Html.escape(url) + "\"" : "";
    }

    @Override
    public Map<String, Long> numbers(Entry post) {
        return Map.of("views", Growth.count(post, "views", 900, world.clock().instant()));
    }
}
