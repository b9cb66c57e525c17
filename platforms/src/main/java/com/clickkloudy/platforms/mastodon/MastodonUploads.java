package com.clickkloudy.platforms.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Brings a post's files to its server and waits for them (https://docs.joinmastodon.org/methods/media/, 2026-08-19).
/// What is there already is not sent again: the state keeps every upload, by its file's place, bytes and description.
final class MastodonUploads {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final Duration GO_ON = Duration.ofSeconds(5);
    /// Short: a refused post waits for these answers.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Kit kit;
    private final Http http;

    MastodonUploads(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
    }

    /// A failure that passes, after some files went through, is told by the next call: those files are kept first.
    Prepared prepare(Job job, Optional<String> before) {
        var state = before.flatMap(Json::read).orElseGet(Json::object);
        var isNew = false;
        for (var index = 0; index < job.files().size(); index++) {
            var known = Upload.in(state, key(job, index));
            switch (upload(job, index, known)) {
                case Answer.Got<Upload>(var upload) -> {
                    isNew |= !known.equals(Optional.of(upload));
                    state = state.with(key(job, index), upload.json());
                }
                case Answer.Not<Upload>(var failure) -> {
                    return failed(failure, index, isNew ? Optional.of(state) : Optional.empty());
                }
            }
        }
        return prepared(job, state.toString());
    }

    private static Prepared failed(Failure failure, int index, Optional<Json> progress) {
        return switch (failure) {
            case Failure.Throttled throttled
            when progress.isPresent() -> new Prepared.NotYet(progress.get().toString(), throttled.after());
            case Failure.Unreachable unreachable
            when progress.isPresent() -> new Prepared.NotYet(progress.get().toString(), GO_ON);
            case Failure.Refused(var field, var said) ->
                new Prepared.Failed(new Failure.Refused(Optional.of("/media/" + index), said));
            default -> new Prepared.Failed(failure);
        };
    }

    private static Prepared prepared(Job job, String state) {
        return uploads(job, Optional.of(state)).stream().anyMatch(upload -> upload.stage == Stage.PROCESSING)
                ? new Prepared.NotYet(state, LOOK_AGAIN)
                : new Prepared.Ready(state);
    }

    private static String key(Job job, int index) {
        var file = job.files().get(index);
        var words = index + "/" + file.media().hash() + "/" + file.alt();
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }

    /// @return the ids of the job's files, in their order; fewer where they were not all uploaded
    static List<String> ids(Job job, Optional<String> state) {
        return uploads(job, state).stream().map(Upload::id).toList();
    }

    private static List<Upload> uploads(Job job, Optional<String> state) {
        var kept = state.flatMap(Json::read).orElseGet(Json::object);
        return IntStream.range(0, job.files().size())
                .mapToObj(index -> Upload.in(kept, key(job, index)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Answer<Upload> upload(Job job, int index, Optional<Upload> known) {
        var file = job.files().get(index);
        if (known.isEmpty()) {
            return upload(job, file);
        }
        var id = known.get().id;
        return look(job, known.get())
                .then(stage -> stage == Stage.GONE ? upload(job, file) : Answer.of(new Upload(id, stage)));
    }

    private Answer<Upload> upload(Job job, Job.File file) {
        return send(job, file, "v2")
                .alsoGood(reply -> reply.status() == 404)
                .read(reply -> switch (reply.status()) {
                    case 404 -> Optional.<Upload>empty();
                    case 202 -> Optional.of(new Upload(reply.need("/id"), Stage.PROCESSING));
                    default -> Optional.of(new Upload(reply.need("/id"), Stage.READY));
                })
                .then(upload -> upload.map(Answer::of).orElseGet(() -> uploadTheOldWay(job, file)));
    }

    private Answer<Upload> uploadTheOldWay(Job job, Job.File file) {
        return send(job, file, "v1").read(reply -> new Upload(reply.need("/id"), Stage.READY_UNSEEN));
    }

    private Request send(Job job, Job.File file, String version) {
        var body = kit.multipart();
        if (!file.alt().isBlank()) {
            body.text("description", file.alt());
        }
        return http.post(MastodonServer.of(job.credentials()), "api", version, "media")
                .bearer(MastodonServer.token(job.credentials()))
                .multipart(body.file("file", file));
    }

    private Answer<Stage> look(Job job, Upload upload) {
        if (upload.stage == Stage.READY_UNSEEN) {
            return Answer.of(upload.stage);
        }
        return http.get(MastodonServer.of(job.credentials()), "api", "v1", "media", upload.id)
                .bearer(MastodonServer.token(job.credentials()))
                .within(LOOK)
                .alsoGood(reply -> reply.status() == 404)
                .read(reply -> switch (reply.status()) {
                    case 404 -> Stage.GONE;
                    case 206 -> Stage.PROCESSING;
                    default -> Stage.READY;
                });
    }

    /// What a refusal of a post with files really means, told by the files: its words come in many languages.
    Failure meant(Job job, Optional<String> state, Failure refused) {
        var stages = uploads(job, state).stream()
                .map(upload -> look(job, upload).fold(stage -> stage, unsaid -> upload.stage))
                .collect(Collectors.toSet());
        if (stages.contains(Stage.GONE)) {
            return new Failure.Ambiguous("The server no longer has the files, or they already stand in a post.");
        }
        return stages.contains(Stage.PROCESSING)
                ? new Failure.Throttled(LOOK_AGAIN, "The server is still processing the files.")
                : refused;
    }

    /// How far a server is with a file.
    private enum Stage {
        PROCESSING,
        READY,
        /// Ready at once, on a server that cannot be asked about it.
        READY_UNSEEN,
        /// Removed, or part of a post.
        GONE
    }

    /// One file on the server.
    private record Upload(String id, Stage stage) {
        static Optional<Upload> in(Json state, String key) {
            return state.get("/" + key).map(json -> new Upload(json.need("/id"), Stage.valueOf(json.need("/stage"))));
        }

        Json json() {
            return Json.object().with("id", id).with("stage", stage.name());
        }
    }
}
