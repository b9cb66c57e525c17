package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What bots send to channels. Messages of one channel are numbered without gaps; an album is one post of several.
final class Messages {
    private static final int FIRST_ID = 2;
    private static final Set<String> OF_ALBUMS = Set.of("photo", "video");

    private final World world;
    private final Channels channels;

    Messages(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
    }

    /// One message of a post that is about to be entered.
    private record Draft(Marked words, List<Attached> files) {}

    Object sendMessage(Call call, Bot bot) {
        Channel channel = channels.openTo(bot, call.params().text("chat_id"));
        return send(call, bot, channel, List.of(new Draft(Wording.text(call.params()), List.of())))
                .getFirst();
    }

    Object sendPhoto(Call call, Bot bot) {
        var params = call.params();
        Channel channel = channels.openTo(bot, params.text("chat_id"));
        Photo photo;
        if (params.file("photo").isPresent()) {
            photo = Photo.uploaded(params.file("photo").get(), world.media());
        } else if (!params.text("photo").isEmpty()) {
            photo = Photo.named(params.text("photo"), params, world, bot);
        } else {
            throw BotError.bad("there is no photo in the request");
        }
        return send(call, bot, channel, List.of(new Draft(Wording.caption(params), List.of(photo))))
                .getFirst();
    }

    Object sendVideo(Call call, Bot bot) {
        return sendClip("video", call, bot);
    }

    Object sendAnimation(Call call, Bot bot) {
        return sendClip("animation", call, bot);
    }

    private Object sendClip(String wanted, Call call, Bot bot) {
        var params = call.params();
        Channel channel = channels.openTo(bot, params.text("chat_id"));
        var clip = Clip.sent(wanted, params, world, bot);
        return send(call, bot, channel, List.of(new Draft(Wording.caption(params), List.of(clip))))
                .getFirst();
    }

    Object sendMediaGroup(Call call, Bot bot) {
        var params = call.params();
        Channel channel = channels.openTo(bot, params.text("chat_id"));
        var items = media(params);
        if (items.size() < 2 || items.size() > 10) {
            throw BotError.bad("the number of media in the album is not between 2 and 10");
        }
        var drafts = new ArrayList<Draft>();
        for (JsonNode item : items) {
            String type = item.path("type").asString("");
            if (!OF_ALBUMS.contains(type)) {
                throw BotError.bad("can't parse InputMedia: Can't use the media of the specified type in the album");
            }
            var caption = Wording.caption(
                    item.path("caption").asString(""),
                    item.path("parse_mode").asString(""),
                    item.path("caption_entities").isArray() ? Json.write(item.path("caption_entities")) : "");
            String media = item.path("media").asString("");
            drafts.add(new Draft(
                    caption,
                    List.of(
                            type.equals("photo")
                                    ? Photo.named(media, params, world, bot)
                                    : Clip.named(type, media, params, world, bot))));
        }
        return send(call, bot, channel, drafts);
    }

    /// The items of an album; none where the field cannot be read.
    static List<JsonNode> media(Params params) {
        try {
            return Json.read(params.text("media")).valueStream().toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private List<Map<String, @Nullable Object>> send(Call call, Bot bot, Channel channel, List<Draft> drafts) {
        return world.book().alone(channel.id(), () -> {
            int first = next(channel);
            String group = drafts.size() > 1 ? Long.toString(world.seal().number(channel.id() + first, 17)) : "";
            var messages = IntStream.range(0, drafts.size())
                    .mapToObj(at -> message(bot, channel, drafts.get(at), first + at, group))
                    .toList();
            Marked words = drafts.getFirst().words();
            world.book()
                    .enter(Fact.of(What.PUBLISHED, channel.id(), Integer.toString(first))
                            .request(call.request().number())
                            .text(words.text())
                            .media(drafts.stream()
                                    .flatMap(draft -> draft.files().stream())
                                    .map(Attached::medium)
                                    .toList())
                            .facts(Json.object(
                                    "last", first + drafts.size() - 1, "bot", bot.id(), "entities", words.json())));
            return messages;
        });
    }

    private int next(Channel channel) {
        return world.book()
                .last(What.PUBLISHED, channel.id())
                .map(post -> post.facts().path("last").asInt() + 1)
                .orElse(FIRST_ID);
    }

    private Map<String, @Nullable Object> message(Bot bot, Channel channel, Draft draft, int id, String group) {
        var message = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "message_id", id,
                "sender_chat", channel.chat(),
                "chat", channel.chat(),
                "date", world.clock().instant().getEpochSecond()));
        if (!group.isEmpty()) {
            message.put("media_group_id", group);
        }
        boolean isText = draft.files().isEmpty();
        draft.files().forEach(file -> message.putAll(file.shown(world, bot)));
        if (!draft.words().text().isEmpty()) {
            message.put(isText ? "text" : "caption", draft.words().text());
        }
        if (!draft.words().entities().isEmpty()) {
            message.put(isText ? "entities" : "caption_entities", draft.words().json());
        }
        return message;
    }

    Object deleteMessage(Call call, Bot bot) {
        Channel channel = channels.seenBy(bot, call.params().text("chat_id"));
        int id = call.params().number("message_id", 0);
        boolean sent = world.book().of(What.PUBLISHED, channel.id()).stream().anyMatch(post -> has(post, id));
        String name = Integer.toString(id);
        if (!sent || world.book().last(What.DELETED, channel.id(), name).isPresent()) {
            throw BotError.bad("message to delete not found");
        }
        world.book()
                .enter(Fact.of(What.DELETED, channel.id(), name)
                        .request(call.request().number()));
        return true;
    }

    /// Whether this is one of the post's messages.
    static boolean has(Entry post, int id) {
        return Integer.parseInt(post.id()) <= id
                && id <= post.facts().path("last").asInt();
    }
}
