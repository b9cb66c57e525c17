package com.clickkloudy.platforms.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Steps;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Brings a post's pictures, or its document, to LinkedIn
/// (https://learn.microsoft.com/linkedin/marketing/community-management/shares/images-api and documents-api,
/// 2026-11-23). What is there is not sent again: the state keeps every id, by its file's place and bytes.
record LinkedinPictures(LinkedinApi api, Http http) {
    /// A member cannot ask whether a picture or a document is ready.
    private static final Duration PROCESSING = Duration.ofSeconds(6);

    /// @return the ids of the job's files, in their order; fewer where they were not all uploaded
    static List<String> ids(Job job, Optional<String> state) {
        var kept = state.flatMap(Json::read).orElseGet(Json::object);
        return IntStream.range(0, job.files().size())
                .mapToObj(index -> kept.text("/" + key(job, index)))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Failure> missing(Job job, List<String> ids) {
        return ids.size() < job.files().size()
                ? Optional.of(new Failure.Refused(Optional.of("/media"), "The files were not uploaded. Try again."))
                : Optional.empty();
    }

    static String key(Job job, int index) {
        var words = index + "/" + job.files().get(index).media().hash();
        return UUID.nameUUIDFromBytes(words.getBytes(UTF_8)).toString();
    }

    Prepared prepare(Job job, Optional<String> before) {
        return LinkedinPost.hasVideo(job)
                ? new LinkedinVideo(api, http).prepare(job, before)
                : preparePictures(job, before);
    }

    private Prepared preparePictures(Job job, Optional<String> before) {
        var begun = before.flatMap(Json::read).orElseGet(Json::object).toString();
        return Steps.prepare(
                job,
                before,
                (index, state) -> state.text("/" + key(job, index)).isPresent()
                        ? Answer.of(state)
                        : bring(job, index).map(id -> state.with(key(job, index), id)),
                state -> Answer.of(
                        state.toString().equals(begun)
                                ? new Prepared.Ready(state.toString())
                                : new Prepared.NotYet(state.toString(), PROCESSING)));
    }

    private Answer<String> bring(Job job, int index) {
        var owner = Json.object().with("owner", LinkedinApi.urn(job.credentials()));
        var kind = job.files().get(index).media().facts().isDocument() ? "document" : "image";
        return api.post(job.credentials(), kind + "s")
                .query("action", "initializeUpload")
                .json(Json.object().with("initializeUploadRequest", owner))
                .read(reply -> place(reply, kind))
                .then(place -> http.put(place.address())
                        .hide(job.credentials())
                        .bearer(LinkedinApi.token(job.credentials()))
                        .file(job.files().get(index))
                        .read(reply -> place.id()));
    }

    /// Where a picture goes.
    private record Place(String id, URI address) {}

    private static Place place(Reply reply, String kind) {
        var said = reply.needJson();
        var address = said.address("/value/uploadUrl")
                .orElseThrow(() -> new IllegalStateException("There is no place for the file."));
        return new Place(said.need("/value/" + kind), address);
    }
}
