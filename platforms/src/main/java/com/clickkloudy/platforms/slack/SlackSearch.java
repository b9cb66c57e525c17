package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Looks for a post: one with files by where they are shown, another by our key in the channel's history.
///
/// @param uploads asked without taking an unknown file for a refusal
record SlackSearch(SlackApi api, SlackUploads uploads) {
    private static final int PAGES = 5;
    private static final String PAGE = "200";
    /// So wrong our clock may be.
    private static final Duration WRONG = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    Found find(Job job, List<String> files, Instant since) {
        var channel = SlackChannel.of(job.credentials());
        if (files.isEmpty()) {
            return job.files().isEmpty() ? inHistory(job, channel, since) : new Found.Unknowable();
        }
        return uploads.shown(channel, files.getFirst())
                .fold(shown -> shown.<Found>map(Found.There::new).orElseGet(Found.Absent::new), SlackSearch::notNow);
    }

    private Found inHistory(Job job, SlackChannel channel, Instant since) {
        var oldest = Math.max(0, since.minus(WRONG).getEpochSecond());
        var cursor = Optional.<String>empty();
        for (var page = 0; page < PAGES; page++) {
            switch (history(channel, oldest, cursor)) {
                case Answer.Not<Json>(var failure) -> {
                    return notNow(failure);
                }
                case Answer.Got<Json>(var history) -> {
                    var ours = history.list("/messages").stream()
                            .filter(message -> SlackText.carries(message, job.key()))
                            .flatMap(message -> message.text("/ts").stream())
                            .findFirst();
                    if (ours.isPresent()) {
                        return new Found.There(channel.message(ours.get()));
                    }
                    cursor = history.text("/response_metadata/next_cursor").filter(next -> !next.isEmpty());
                    if (cursor.isEmpty()) {
                        return history.isTrue("/has_more") ? new Found.Unknowable() : new Found.Absent();
                    }
                }
            }
        }
        return new Found.Unknowable();
    }

    private Answer<Json> history(SlackChannel channel, long oldest, Optional<String> cursor) {
        var ask = api.get(channel.token(), "conversations.history")
                .query("channel", channel.id())
                .query("oldest", Long.toString(oldest))
                .query("include_all_metadata", "true")
                .query("limit", PAGE);
        cursor.ifPresent(next -> ask.query("cursor", next));
        return ask.read(SlackSearch::listed);
    }

    /// An answer that lists nothing at all is no look.
    private static Json listed(Reply reply) {
        var history = SlackApi.yes(reply);
        if (history.get("/messages").isEmpty()) {
            throw new IllegalStateException("There is no list.");
        }
        return history;
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
