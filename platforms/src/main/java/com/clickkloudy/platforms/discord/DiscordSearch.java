package com.clickkloudy.platforms.discord;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Looks for a post of a bot among the latest of its channel. Its nonce proves it; where none is shown, author, text
/// and number of files have to do. What cannot be told apart is not guessed.
record DiscordSearch(DiscordApi api, URI base) {
    private static final int MOST = 100;
    private static final long EPOCH = 1_420_070_400_000L;
    /// A message that is dated so little before it was sent is taken for sent then.
    private static final Duration SLACK = Duration.ofSeconds(10);
    /// So wrong our clock may be.
    private static final Duration WRONG = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    Found find(DiscordDoor.Bot bot, Job job, Instant since) {
        var after = snowflake(since.minus(WRONG));
        return api.get(bot.token(), "channels", bot.channel(), "messages")
                .query("limit", Integer.toString(MOST))
                .query("after", Long.toString(after))
                .read(reply -> reply.needJson())
                .fold(messages -> among(messages, job, since), DiscordSearch::notNow);
    }

    /// The smallest id of a message of that time.
    static long snowflake(Instant at) {
        return Math.max(0, at.toEpochMilli() - EPOCH) << 22;
    }

    private Found among(Json answer, Job job, Instant since) {
        var nonce = DiscordMessage.nonce(job.key());
        var messages = answer.list("");
        var proven = messages.stream()
                .filter(message -> message.text("/nonce").equals(Optional.of(nonce)))
                .filter(message -> message.text("/author/id")
                        .equals(Optional.of(job.credentials().fact("bot"))))
                .findFirst();
        if (proven.isPresent()) {
            return new Found.There(DiscordMessage.remote(proven.get(), job, base));
        }
        if (!answer.toString().startsWith("[")) {
            return new Found.Later(LOOK_AGAIN);
        }
        return messages.size() >= MOST
                ? new Found.Unknowable()
                : alike(messages.stream().filter(message -> mayBe(message, job)).toList(), job, since);
    }

    private static boolean mayBe(Json message, Job job) {
        return message.text("/nonce").isEmpty()
                && message.text("/author/id")
                        .equals(Optional.of(job.credentials().fact("bot")))
                && message.text("/content")
                        .orElse("")
                        .strip()
                        .equals(DiscordText.of(job).strip())
                && message.list("/attachments").size() == job.files().size();
    }

    private Found alike(List<Json> same, Job job, Instant since) {
        if (same.isEmpty()) {
            return new Found.Absent();
        }
        var first = same.getFirst();
        var isLater = Long.parseUnsignedLong(first.need("/id")) >= snowflake(since.minus(SLACK));
        return same.size() == 1 && isLater
                ? new Found.There(DiscordMessage.remote(first, job, base))
                : new Found.Unknowable();
    }

    private static Found notNow(Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> new Found.Later(throttled.after());
            case Failure.SignedOut signedOut -> new Found.Later(WRONG);
            case Failure.Forbidden forbidden -> new Found.Later(WRONG);
            case Failure.Unreachable unreachable -> new Found.Later(LOOK_AGAIN);
            case Failure.Ambiguous ambiguous -> new Found.Later(LOOK_AGAIN);
            case Failure.Refused refused -> new Found.Unknowable();
            case Failure.Duplicate duplicate -> new Found.Unknowable();
            case Failure.Gone gone -> new Found.Unknowable();
        };
    }
}
