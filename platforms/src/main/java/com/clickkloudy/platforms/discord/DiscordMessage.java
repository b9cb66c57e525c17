package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Multipart;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A post as Discord takes it.
final class DiscordMessage {
    private static final int NO_PREVIEWS = 1 << 2;
    private static final int NO_NOTIFICATION = 1 << 12;

    private DiscordMessage() {}

    static Request write(Request request, DiscordDoor door, Job job, Multipart body) {
        var json = json(door, job);
        if (job.files().isEmpty()) {
            return request.json(json);
        }
        body.text("payload_json", json.toString());
        IntStream.range(0, job.files().size())
                .forEach(index -> body.file("files[" + index + "]", job.files().get(index)));
        return request.multipart(body);
    }

    private static Json json(DiscordDoor door, Job job) {
        var flags = (job.isOn(DiscordProfile.PLAIN_LINKS) ? NO_PREVIEWS : 0)
                | (job.isOn(DiscordProfile.SILENT) ? NO_NOTIFICATION : 0);
        var json = Json.object()
                .with("content", DiscordText.of(job))
                .with("allowed_mentions", Json.object().with("parse", List.of()))
                .with("flags", Optional.of(flags).filter(some -> some != 0))
                .with("attachments", Optional.of(attachments(job)).filter(some -> !some.isEmpty()));
        return switch (door) {
            case DiscordDoor.Bot bot -> json.with("nonce", nonce(job.key())).with("enforce_nonce", true);
            case DiscordDoor.Webhook webhook -> json;
        };
    }

    private static List<Json> attachments(Job job) {
        return IntStream.range(0, job.files().size())
                .mapToObj(index -> Json.object()
                        .with("id", index)
                        .with(
                                "description",
                                Optional.of(job.files().get(index).alt()).filter(alt -> !alt.isBlank())))
                .toList();
    }

    /// The key in 22 letters; a nonce has at most 25.
    static String nonce(PostKey key) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(key.value().getMostSignificantBits())
                .putLong(key.value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Remote remote(Json message, Job job, URI base) {
        var id = message.need("/id");
        var channel = DiscordChannel.page(
                base,
                job.credentials().fact("guild"),
                message.text("/channel_id").orElseGet(job.account()::remoteId));
        return new Remote(id, Optional.of(URI.create(channel + "/" + id)));
    }
}
