package com.clickkloudy.platforms.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Brings a post's pictures into the media library
/// (https://developer.wordpress.org/rest-api/reference/media/, 2026-11-22). The state keeps what is there already.
final class WordpressMedia {
    private final Kit kit;

    WordpressMedia(Kit kit) {
        this.kit = kit;
    }

    /// A picture in the library.
    record Picture(String id, String url) {
        private Json json() {
            return Json.object().with("id", id).with("url", url);
        }
    }

    static String key(Job job, int index) {
        var file = job.files().get(index);
        var words = index + "/" + file.media().hash() + "/" + file.alt();
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }

    /// @return the job's pictures, in their order; fewer where they were not all uploaded
    static List<Picture> pictures(Job job, Json state) {
        return IntStream.range(0, job.files().size())
                .mapToObj(index -> known(state, key(job, index)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Picture> known(Json state, String key) {
        return state.get("/" + key).map(json -> new Picture(json.need("/id"), json.need("/url")));
    }

    /// @return the state, in which this picture now stands
    Answer<Json> put(Job job, int index, WordpressSite site, Json state) {
        var known = known(state, key(job, index));
        return known.map(picture -> isThere(site, picture))
                .orElseGet(() -> Answer.of(false))
                .then(there -> there
                        ? Answer.of(state)
                        : upload(job.files().get(index), site)
                                .map(picture -> state.with(key(job, index), picture.json())));
    }

    private static Answer<Boolean> isThere(WordpressSite site, Picture picture) {
        return site.get("wp", "v2", "media", picture.id)
                .alsoGood(reply -> reply.status() == 404)
                .read(reply -> reply.status() != 404);
    }

    private Answer<Picture> upload(Job.File file, WordpressSite site) {
        return site.post("wp", "v2", "media")
                .multipart(kit.multipart().file("file", file))
                .read(reply -> new Picture(reply.need("/id"), reply.need("/source_url")))
                .then(picture -> described(file, site, picture));
    }

    private static Answer<Picture> described(Job.File file, WordpressSite site, Picture picture) {
        return file.alt().isBlank()
                ? Answer.of(picture)
                : site.post("wp", "v2", "media", picture.id)
                        .json(Json.object().with("alt_text", file.alt()))
                        .read(reply -> picture);
    }
}
