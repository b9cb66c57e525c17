package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A post as a record of its writer's repository (https://docs.bsky.app/docs/advanced-guides/posts, 2026-11-22).
final class BlueskyRecord {
    static final String COLLECTION = "app.bsky.feed.post";
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";

    private BlueskyRecord() {}

    /// @param blobs the files as uploaded, in the order of the job's
    /// @param people DIDs of those mentioned, by handle
    static Json of(Job job, List<Json> blobs, Map<String, String> people) {
        var facets = BlueskyFacets.of(Markdown.plain(job), people);
        return Json.object()
                .with("$type", COLLECTION)
                .with("text", Markdown.plain(job))
                .with(
                        "createdAt",
                        job.createdAt().truncatedTo(ChronoUnit.MILLIS).toString())
                .with("facets", Optional.of(facets).filter(some -> !some.isEmpty()))
                .with("embed", embed(job, blobs));
    }

    private static Optional<Json> embed(Job job, List<Json> blobs) {
        if (blobs.isEmpty()) {
            return Optional.empty();
        }
        var first = job.files().getFirst();
        return Optional.of(isVideo(first) ? video(first, blobs.getFirst()) : pictures(job, blobs));
    }

    static boolean isVideo(Job.File file) {
        return file.media().facts().isVideo();
    }

    private static Json video(Job.File file, Json blob) {
        return described(Json.object().with("$type", "app.bsky.embed.video").with("video", blob), file);
    }

    private static Json pictures(Job job, List<Json> blobs) {
        var images = IntStream.range(0, blobs.size())
                .mapToObj(index -> picture(job.files().get(index), blobs.get(index)))
                .toList();
        return Json.object().with("$type", "app.bsky.embed.images").with("images", images);
    }

    private static Json picture(Job.File file, Json blob) {
        return described(Json.object().with("image", blob), file);
    }

    private static Json described(Json shown, Job.File file) {
        var size = file.media().facts().size();
        return shown.with("alt", file.alt())
                .with(
                        "aspectRatio",
                        size.map(pixels ->
                                Json.object().with("width", pixels.width()).with("height", pixels.height())));
    }

    /// The record's key: a TID (https://atproto.com/specs/tid, 2026-11-22) that is the same for every try of one
    /// content and differs from any other post's. Its time lies in the second in which the post says it was made;
    /// where in that second, and the clock's number, 30 bits in all, come from the post's key.
    static String key(Job job) {
        var key = job.key().value();
        var part = Long.remainderUnsigned(key.getMostSignificantBits(), 1_000_000);
        var clock = key.getLeastSignificantBits() & 1023;
        var micros = job.createdAt().getEpochSecond() * 1_000_000 + part;
        return letters(micros << 10 | clock);
    }

    private static String letters(long number) {
        var text = new StringBuilder();
        for (var shift = 60; shift >= 0; shift -= 5) {
            text.append(LETTERS.charAt((int) (number >>> shift & 31)));
        }
        return text.toString();
    }
}
