package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Files on their way: brought over first, private until one call shares them.
record SlackUploads(SlackApi api, Http http) {
    /// What was prepared: the files' ids, in the post's order.
    static List<String> ids(Optional<String> state) {
        return state.flatMap(Json::read).map(json -> json.texts("/files")).orElse(List.of());
    }

    /// @return what is wrong with the files, of that which Slack itself would take
    static Optional<Failure> refusal(Job job) {
        if (job.files().size() > SlackProfile.MOST_FILES) {
            return Optional.of(new Failure.Refused(
                    Optional.of("/media"), "A post has at most " + SlackProfile.MOST_FILES + " files."));
        }
        for (var index = 0; index < job.files().size(); index++) {
            var facts = job.files().get(index).media().facts();
            if (facts.bytes() > (facts.isVideo() ? SlackProfile.MOST_VIDEO_BYTES : SlackProfile.MOST_BYTES)) {
                var most = facts.isVideo() ? "The video is larger than 1 GB." : "The picture is larger than 20 MiB.";
                return Optional.of(new Failure.Refused(Optional.of("/media/" + index), most));
            }
        }
        return Optional.empty();
    }

    Prepared prepare(Job job) {
        var ids = new ArrayList<String>();
        for (var file : job.files()) {
            switch (bring(SlackChannel.of(job.credentials()), file)) {
                case Answer.Got<String>(var id) -> ids.add(id);
                case Answer.Not<String>(var failure) -> {
                    return new Prepared.Failed(failure);
                }
            }
        }
        return new Prepared.Ready(Json.object().with("files", ids).toString());
    }

    private record Place(String file, URI address) {}

    private Answer<String> bring(SlackChannel channel, Job.File file) {
        var facts = file.media().facts();
        var ask = api.post(channel.token(), "files.getUploadURLExternal")
                .form("filename", name(facts))
                .form("length", Long.toString(facts.bytes()));
        if (!file.alt().isBlank()) {
            ask.form("alt_txt", file.alt());
        }
        return ask.read(reply -> place(SlackApi.yes(reply)))
                .then(place -> http.post(place.address()).file(file).read(reply -> place.file()));
    }

    private static Place place(Json answer) {
        var address = answer.address("/upload_url")
                .orElseThrow(() -> new IllegalStateException("There is no place for the file."));
        return new Place(answer.need("/file_id"), address);
    }

    /// What a person called it stays with us.
    private static String name(Facts facts) {
        var ending = facts.type().substring(facts.type().indexOf('/') + 1);
        return facts.isVideo()
                ? "video." + ending.replace("quicktime", "mov")
                : "picture." + ending.replace("jpeg", "jpg");
    }

    /// The call that shares them all, with the text as their comment.
    Request share(Job job, List<String> ids) {
        var channel = SlackChannel.of(job.credentials());
        var files = ids.stream().map(id -> Json.object().with("id", id)).toList();
        return api.post(channel.token(), "files.completeUploadExternal")
                .json(Json.object()
                        .with("files", files)
                        .with("channel_id", channel.id())
                        .with(
                                "initial_comment",
                                Optional.of(SlackText.escaped(Markdown.plain(job)))
                                        .filter(text -> !text.isBlank())));
    }

    /// @return the message in which a file is shown; empty as long as there is none, or the file is not known
    Answer<Optional<Remote>> shown(SlackChannel channel, String id) {
        return api.get(channel.token(), "files.info")
                .query("file", id)
                .read(reply -> reply.json()
                                .text("/error")
                                .filter("file_not_found"::equals)
                                .isPresent()
                        ? Optional.empty()
                        : shown(channel, SlackApi.yes(reply)));
    }

    private static Optional<Remote> shown(SlackChannel channel, Json answer) {
        return Stream.of("public", "private")
                .flatMap(kind -> answer.list("/file/shares/" + kind + "/" + channel.id()).stream())
                .flatMap(share -> share.text("/ts").stream())
                .findFirst()
                .map(channel::message);
    }
}
