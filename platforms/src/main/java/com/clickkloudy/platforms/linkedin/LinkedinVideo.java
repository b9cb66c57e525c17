package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Brings a post's video to LinkedIn in the parts that it asks for, and waits for it
/// (https://learn.microsoft.com/linkedin/marketing/community-management/shares/videos-api, 2026-11-22). The state keeps
/// the parts that are there; once all are, it keeps the video's id as those of pictures are kept.
record LinkedinVideo(LinkedinApi api, Http http) {
    private static final int PARTS_AT_ONCE = 8;
    private static final Duration GO_ON = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PROCESSING = Duration.ofSeconds(10);
    private static final Pattern URN = Pattern.compile("urn:li:video:[A-Za-z0-9_-]{1,80}");

    Prepared prepare(Job job, Optional<String> before) {
        var state = before.flatMap(Json::read).orElseGet(Json::object);
        var known = state.text("/" + LinkedinPictures.key(job, 0));
        if (known.isPresent()) {
            return look(job, known.get(), state);
        }
        return state.get("/upload")
                .map(begun -> Answer.of(Upload.of(begun)))
                .orElseGet(() -> begin(job))
                .fold(upload -> goOn(job, upload), Prepared.Failed::new);
    }

    private Answer<Upload> begin(Job job) {
        var request = Json.object()
                .with("owner", LinkedinApi.urn(job.credentials()))
                .with("fileSizeBytes", job.files().getFirst().media().facts().bytes())
                .with("uploadCaptions", false)
                .with("uploadThumbnail", false);
        return api.post(job.credentials(), "videos")
                .query("action", "initializeUpload")
                .json(Json.object().with("initializeUploadRequest", request))
                .read(reply -> Upload.begun(reply.needJson()));
    }

    /// Some parts; what went through is kept before anything else is done.
    private Prepared goOn(Job job, Upload begun) {
        var upload = begun;
        for (var sent = 0; sent < PARTS_AT_ONCE && !upload.isWhole(); sent++) {
            switch (put(job, upload)) {
                case Answer.Got<Optional<Upload>>(var more) -> {
                    if (more.isEmpty()) {
                        return new Prepared.NotYet("{}", AGAIN);
                    }
                    upload = more.get();
                }
                case Answer.Not<Optional<Upload>>(var failure) -> {
                    return failed(failure, begun, upload);
                }
            }
        }
        return upload.isWhole() ? finish(job, upload) : new Prepared.NotYet(upload.state(), GO_ON);
    }

    private static Prepared failed(Failure failure, Upload begun, Upload upload) {
        var isNew = upload.tags().size() > begun.tags().size();
        return switch (failure) {
            case Failure.Throttled throttled when isNew -> new Prepared.NotYet(upload.state(), throttled.after());
            case Failure.Unreachable unreachable when isNew -> new Prepared.NotYet(upload.state(), AGAIN);
            default -> new Prepared.Failed(failure);
        };
    }

    /// @return empty where the address has ended: then all begins anew
    private Answer<Optional<Upload>> put(Job job, Upload upload) {
        var part = upload.parts().get(upload.tags().size());
        return http.put(part.address())
                .hide(job.credentials())
                .part(job.files().getFirst(), part.first(), part.last() - part.first() + 1)
                .alsoGood(LinkedinRefusals::hasEnded)
                .read(reply -> reply.isSuccess() ? Optional.of(upload.with(tag(reply))) : Optional.empty());
    }

    private static String tag(Reply reply) {
        return reply.header("ETag")
                .map(tag -> tag.replace("\"", ""))
                .orElseThrow(() -> new IllegalStateException("The part has no name."));
    }

    private Prepared finish(Job job, Upload upload) {
        var request = Json.object()
                .with("video", upload.video())
                .with("uploadToken", upload.token())
                .with("uploadedPartIds", upload.tags());
        var state = Json.object().with(LinkedinPictures.key(job, 0), upload.video());
        return api.post(job.credentials(), "videos")
                .query("action", "finalizeUpload")
                .json(Json.object().with("finalizeUploadRequest", request))
                .read(Reply::status)
                .fold(done -> new Prepared.NotYet(state.toString(), PROCESSING), Prepared.Failed::new);
    }

    private Prepared look(Job job, String video, Json state) {
        return api.get(job.credentials(), "videos", video)
                .read(reply -> reply.need("/status"))
                .fold(
                        status -> switch (status) {
                            case "AVAILABLE" -> new Prepared.Ready(state.toString());
                            case "PROCESSING_FAILED" ->
                                new Prepared.Failed(new Failure.Refused(
                                        Optional.of("/media/0"),
                                        "LinkedIn could not read the video. Use another one."));
                            default -> new Prepared.NotYet(state.toString(), PROCESSING);
                        },
                        Prepared.Failed::new);
    }

    /// A part of the video, by its first and last byte, and where it goes.
    private record Part(URI address, long first, long last) {
        static Part of(Json said) {
            return new Part(
                    said.address("/uploadUrl").orElseThrow(() -> new IllegalStateException("There is no place.")),
                    said.number("/firstByte").orElseThrow(),
                    said.number("/lastByte").orElseThrow());
        }

        Json json() {
            return Json.object()
                    .with("uploadUrl", address.toString())
                    .with("firstByte", first)
                    .with("lastByte", last);
        }
    }

    /// A video on its way.
    ///
    /// @param tags the names of the parts that are there
    private record Upload(String video, String token, List<Part> parts, List<String> tags) {
        static Upload begun(Json said) {
            var video = said.need("/value/video");
            if (!URN.matcher(video).matches()
                    || said.list("/value/uploadInstructions").isEmpty()) {
                throw new IllegalStateException("There is no place for the video.");
            }
            return new Upload(
                    video,
                    said.text("/value/uploadToken").orElse(""),
                    said.list("/value/uploadInstructions").stream()
                            .map(Part::of)
                            .toList(),
                    List.of());
        }

        static Upload of(Json kept) {
            return new Upload(
                    kept.need("/video"),
                    kept.text("/token").orElse(""),
                    kept.list("/parts").stream().map(Part::of).toList(),
                    kept.texts("/tags"));
        }

        boolean isWhole() {
            return tags.size() >= parts.size();
        }

        Upload with(String tag) {
            var more = new ArrayList<>(tags);
            more.add(tag);
            return new Upload(video, token, parts, List.copyOf(more));
        }

        String state() {
            var json = Json.object()
                    .with("video", video)
                    .with("token", token)
                    .with("parts", parts.stream().map(Part::json).toList())
                    .with("tags", tags);
            return Json.object().with("upload", json).toString();
        }
    }
}
