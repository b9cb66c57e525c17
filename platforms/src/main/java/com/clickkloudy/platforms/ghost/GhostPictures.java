package com.clickkloudy.platforms.ghost;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Brings a post's pictures to its site (https://docs.ghost.org/admin-api/images/uploading-an-image, 2026-11-22). What
/// is there stays there; the state keeps its address.
final class GhostPictures {
    private final Kit kit;

    GhostPictures(Kit kit) {
        this.kit = kit;
    }

    private static String key(Job job, int index) {
        var words = index + "/" + job.files().get(index).media().hash();
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }

    /// @return the addresses of the job's pictures, in their order; fewer where they were not all uploaded
    static List<String> addresses(Job job, Json state) {
        return IntStream.range(0, job.files().size())
                .mapToObj(index -> state.text("/" + key(job, index)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// @return the state, in which this picture now stands
    Answer<Json> put(Job job, int index, GhostSite site, Json state) {
        if (state.text("/" + key(job, index)).isPresent()) {
            return Answer.of(state);
        }
        var body = kit.multipart()
                .text("purpose", "image")
                .text("ref", key(job, index))
                .file("file", job.files().get(index));
        return site.post("images", "upload")
                .multipart(body)
                .read(reply -> reply.need("/images/0/url"))
                .map(url -> state.with(key(job, index), url));
    }
}
