package com.clickkloudy.platforms.telegram;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Multipart;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A post as Telegram takes it: a message, a picture with a caption, or an album.
final class TelegramMessage {
    private TelegramMessage() {}

    static Request write(TelegramBot bot, Job job, Multipart body) {
        var chat = job.account().remoteId();
        return switch (job.files().size()) {
            case 0 -> bot.ask("sendMessage").form("chat_id", chat).form("text", job.text());
            case 1 -> bot.ask("sendPhoto").multipart(photo(job, body.text("chat_id", chat)));
            default -> bot.ask("sendMediaGroup").multipart(album(job, body.text("chat_id", chat)));
        };
    }

    private static Multipart photo(Job job, Multipart body) {
        caption(job).ifPresent(caption -> body.text("caption", caption));
        return body.file("photo", job.files().getFirst());
    }

    private static Multipart album(Job job, Multipart body) {
        var items = IntStream.range(0, job.files().size())
                .mapToObj(index -> item(index).with("caption", caption(job).filter(caption -> index == 0)))
                .map(Json::toString)
                .collect(Collectors.joining(",", "[", "]"));
        body.text("media", items);
        IntStream.range(0, job.files().size())
                .forEach(index -> body.file("f" + index, job.files().get(index)));
        return body;
    }

    private static Json item(int index) {
        return Json.object().with("type", "photo").with("media", "attach://f" + index);
    }

    private static Optional<String> caption(Job job) {
        return Optional.of(job.text()).filter(text -> !text.isBlank());
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
