package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Multipart;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A post as Telegram takes it: a message, a picture, a video or an animation with a caption, or an album of pictures
/// and videos.
final class TelegramMessage {
    private TelegramMessage() {}

    static Request write(TelegramBot bot, Job job, Multipart body) {
        var chat = job.account().remoteId();
        return switch (job.files().size()) {
            case 0 -> text(bot.ask("sendMessage").form("chat_id", chat), TelegramText.of(job));
            case 1 -> single(bot, job, body.text("chat_id", chat));
            default -> bot.ask("sendMediaGroup").multipart(album(job, body.text("chat_id", chat)));
        };
    }

    private static Request text(Request request, TelegramText text) {
        var said = request.form("text", text.text());
        return text.marked().map(marked -> said.form("entities", list(marked))).orElse(said);
    }

    private static String list(List<Json> marked) {
        return marked.stream().map(Json::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static Request single(TelegramBot bot, Job job, Multipart body) {
        var caption = TelegramText.of(job);
        if (!caption.isBlank()) {
            body.text("caption", caption.text());
            caption.marked().ifPresent(marked -> body.text("caption_entities", list(marked)));
        }
        var file = job.files().getFirst();
        var facts = file.media().facts();
        if (facts.isVideo()) {
            shape(facts).forEach(body::text);
            return bot.ask("sendVideo").multipart(body.file("video", file));
        }
        return facts.isGif()
                ? bot.ask("sendAnimation").multipart(body.file("animation", file))
                : bot.ask("sendPhoto").multipart(body.file("photo", file));
    }

    /// What Telegram does not read out of a video by itself; clients show it wrongly without.
    private static Map<String, String> shape(Facts facts) {
        var shape = new LinkedHashMap<String, String>();
        facts.size().ifPresent(size -> {
            shape.put("width", Integer.toString(size.width()));
            shape.put("height", Integer.toString(size.height()));
        });
        facts.duration().ifPresent(time -> shape.put("duration", Long.toString(Math.max(1, time.toSeconds()))));
        shape.put("supports_streaming", "true");
        return shape;
    }

    private static Multipart album(Job job, Multipart body) {
        var items = IntStream.range(0, job.files().size())
                .mapToObj(index -> index == 0 ? captioned(item(job, index), TelegramText.of(job)) : item(job, index))
                .map(Json::toString)
                .collect(Collectors.joining(",", "[", "]"));
        body.text("media", items);
        IntStream.range(0, job.files().size())
                .forEach(index -> body.file("f" + index, job.files().get(index)));
        return body;
    }

    private static Json item(Job job, int index) {
        var facts = job.files().get(index).media().facts();
        var item = Json.object().with("type", kind(facts)).with("media", "attach://f" + index);
        if (facts.isVideo()) {
            for (var told : shape(facts).entrySet()) {
                item = item.with(told.getKey(), Json.read(told.getValue()));
            }
        }
        return item;
    }

    /// An album takes no animation, and says so.
    private static String kind(Facts facts) {
        if (facts.isVideo()) {
            return "video";
        }
        return facts.isGif() ? "animation" : "photo";
    }

    private static Json captioned(Json item, TelegramText caption) {
        return caption.isBlank()
                ? item
                : item.with("caption", caption.text()).with("caption_entities", caption.marked());
    }

    /// @param pages where Telegram shows chats
    static Remote read(Reply reply, URI pages) {
        var result = reply.needJson();
        var album = result.list("/result");
        var messages = album.isEmpty() ? List.of(result.get("/result").orElseGet(Json::object)) : album;
        var ids = messages.stream().map(TelegramMessage::id).toList();
        var chat = TelegramChat.of(messages.getFirst().get("/chat").orElseGet(Json::object));
        return new Remote(String.join(",", ids), chat.page(pages, ids.getFirst()));
    }

    /// @throws IllegalStateException if Telegram has put the message off by itself, and so knows no number for it yet
    private static String id(Json message) {
        var id = message.need("/message_id");
        if (id.equals("0")) {
            throw new IllegalStateException("The message has no number yet.");
        }
        return id;
    }
}
