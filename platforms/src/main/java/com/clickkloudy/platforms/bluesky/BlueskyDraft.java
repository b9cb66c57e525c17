package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a post's record: uploads its files and finds out who is mentioned. The same bytes uploaded twice are the
/// same blob, so all of it may be repeated.
final class BlueskyDraft {
    private final Http http;
    private final BlueskyPass pass;
    private final BlueskyDirectory directory;

    BlueskyDraft(Http http, BlueskyPass pass, BlueskyDirectory directory) {
        this.http = http;
        this.pass = pass;
        this.directory = directory;
    }

    /// @return true if the record depends on what the server says
    static boolean isNeeded(Job job) {
        return !job.files().isEmpty()
                || !BlueskyFacets.handles(Markdown.plain(job)).isEmpty();
    }

    Answer<Json> record(Job job) {
        if (job.files().size() > 1 && job.files().stream().anyMatch(BlueskyRecord::isVideo)) {
            return Answer.not(
                    new Failure.Refused(Optional.of("/media"), "Bluesky shows one video, and no pictures beside it."));
        }
        return people(job).then(people -> blobs(job).map(blobs -> BlueskyRecord.of(job, blobs, people)));
    }

    /// @param blobs the files, where they are on the account's server already
    Answer<Json> record(Job job, List<Json> blobs) {
        return people(job).map(people -> BlueskyRecord.of(job, blobs, people));
    }

    private Answer<Map<String, String>> people(Job job) {
        var people = new HashMap<String, String>();
        var server = BlueskyAccess.server(job.credentials());
        for (var handle : BlueskyFacets.handles(Markdown.plain(job))) {
            switch (directory.did(server, handle)) {
                case Answer.Got<Optional<String>>(var did) -> did.ifPresent(found -> people.put(handle, found));
                case Answer.Not<Optional<String>>(var failure) -> {
                    return Answer.not(failure);
                }
            }
        }
        return Answer.of(people);
    }

    private Answer<List<Json>> blobs(Job job) {
        var blobs = new ArrayList<Json>();
        for (var file : job.files()) {
            switch (upload(job, file)) {
                case Answer.Got<Json>(var blob) -> blobs.add(blob);
                case Answer.Not<Json>(var failure) -> {
                    return Answer.not(about(blobs.size(), failure));
                }
            }
        }
        return Answer.of(blobs);
    }

    private Answer<Json> upload(Job job, Job.File file) {
        var upload = http.post(BlueskyAccess.server(job.credentials()), "xrpc", "com.atproto.repo.uploadBlob");
        return pass.on(upload, job.credentials()).file(file).read(reply -> {
            reply.need("/blob/ref/$link");
            return reply.json().get("/blob").orElseThrow();
        });
    }

    private static Failure about(int file, Failure failure) {
        return failure instanceof Failure.Refused(var field, var said)
                ? new Failure.Refused(field.or(() -> Optional.of("/media/" + file)), said)
                : failure;
    }
}
