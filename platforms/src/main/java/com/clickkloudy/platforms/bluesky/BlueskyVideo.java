package com.clickkloudy.platforms.bluesky;

import static com.clickkloudy.platforms.bluesky.BlueskyProfile.ID;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Bluesky's video service (<https://docs.bsky.app/docs/tutorials/video>, 2026-11-22): it works on a video before the
/// post is out, tells whether it can be played, and puts it on the account's server. It is asked for accounts on
/// Bluesky's own servers; on others a video is a file like any other.
///
/// The state keeps the service's job, and how often the work on this video broke off. What was sent before is known to
/// the service, so sending it again is harmless.
final class BlueskyVideo {
    private static final URI SERVICE = URI.create("https://video.bsky.app");
    private static final URI HOME = URI.create("https://bsky.social");
    private static final String THEIRS = ".bsky.network";

    /// What the account's server signs for the service holds so long, uploading included; it may be an hour at most.
    private static final Duration TOKEN = Duration.ofMinutes(55);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration SEND_AGAIN = Duration.ofSeconds(30);
    private static final long MOST_TRIES = 3;
    private static final Set<String> UNFIT =
            Set.of("validation_failure", "encoding_failure", "pds_upload_unsupported_blob_size");

    private final Kit kit;
    private final Http http;
    private final BlueskyPass pass;
    private final BlueskyDirectory directory;

    BlueskyVideo(Kit kit, Http http, BlueskyPass pass, BlueskyDirectory directory) {
        this.kit = kit;
        this.http = http;
        this.pass = pass;
        this.directory = directory;
    }

    /// @return true if videos of this server's accounts go by the service
    static boolean serves(Kit kit, URI server) {
        var host = Optional.ofNullable(server.getHost()).orElse("");
        return host.endsWith(THEIRS) || server.equals(kit.base(ID, HOME));
    }

    /// @return true if the post's video goes by the service
    boolean serves(Job job) {
        return job.files().size() == 1
                && BlueskyRecord.isVideo(job.files().getFirst())
                && serves(kit, BlueskyAccess.server(job.credentials()));
    }

    /// @param record makes the post's record of the video on the account's server
    Prepared prepare(Job job, Optional<String> before, Function<Json, Answer<Json>> record) {
        var state = before.flatMap(Json::read).orElseGet(Json::object);
        return state.text("/job")
                .map(id -> look(id).then(known -> known.map(Answer::of).orElseGet(() -> upload(job))))
                .orElseGet(() -> upload(job))
                .fold(work -> prepared(work, state.number("/broken").orElse(0L), record), Prepared.Failed::new);
    }

    private static Prepared prepared(Work work, long broken, Function<Json, Answer<Json>> record) {
        return switch (work) {
            case Work.Done(var blob) ->
                record.apply(blob).fold(made -> new Prepared.Ready(made.toString()), Prepared.Failed::new);
            case Work.Going(var id) -> notYet(Json.object().with("job", id), broken, LOOK_AGAIN);
            case Work.Unfit(var said) -> new Prepared.Failed(refused(said));
            case Work.Broken(var said) when broken + 1 >= MOST_TRIES -> new Prepared.Failed(refused(said));
            case Work.Broken(var said) -> notYet(Json.object(), broken + 1, SEND_AGAIN);
        };
    }

    private static Prepared notYet(Json state, long broken, Duration lookAgain) {
        return new Prepared.NotYet(state.with("broken", broken).toString(), lookAgain);
    }

    private static Failure refused(String said) {
        return new Failure.Refused(
                Optional.of("/media/0"), "Bluesky cannot make the video ready: " + said.replaceFirst("\\.$", "") + ".");
    }

    /// How far the service is with a video.
    private sealed interface Work {
        /// @param blob by which a record names it
        record Done(Json blob) implements Work {}

        record Going(String job) implements Work {}

        /// The service cannot play it, whoever sends it and however often.
        record Unfit(String said) implements Work {}

        record Broken(String said) implements Work {}
    }

    /// @return empty where the service knows nothing of the job any more
    private Answer<Optional<Work>> look(String id) {
        return http.get(kit.base(ID, SERVICE), "xrpc", "app.bsky.video.getJobStatus")
                .query("jobId", id)
                .alsoGood(reply -> reply.status() == 400 || reply.status() == 404)
                .read(reply -> reply.isSuccess() ? Optional.of(work(reply)) : Optional.empty());
    }

    /// A video that was sent before is told by 409, with its job or with what came of it.
    private Answer<Work> upload(Job job) {
        var file = job.files().getFirst();
        return token(job)
                .then(token -> http.post(kit.base(ID, SERVICE), "xrpc", "app.bsky.video.uploadVideo")
                        .query("did", job.account().remoteId())
                        .query("name", file.media().hash().hex() + ".mp4")
                        .bearer(token)
                        .file(file)
                        .alsoGood(reply -> reply.status() == 409)
                        .read(BlueskyVideo::work));
    }

    /// What the account's server signs, so that the service may put the video there. Whoever signed in at the server
    /// for all of Bluesky has another one, which the account's document names.
    private Answer<Secret> token(Job job) {
        var server = BlueskyAccess.server(job.credentials());
        return directory
                .homeOf(job.account().remoteId())
                .then(home -> http.get(home.server(), "xrpc", "com.atproto.server.describeServer")
                        .read(reply -> reply.need("/did")))
                .then(did -> pass.on(http.get(server, "xrpc", "com.atproto.server.getServiceAuth"), job.credentials())
                        .query("aud", did)
                        .query("lxm", "com.atproto.repo.uploadBlob")
                        .query("exp", Long.toString(kit.now().plus(TOKEN).getEpochSecond()))
                        .read(reply -> new Secret(reply.need("/token"))));
    }

    /// Documentation and lexicon differ in whether the status stands alone.
    private static Work work(Reply reply) {
        var status = reply.needJson().get("/jobStatus").orElseGet(reply::needJson);
        if (status.text("/blob/ref/$link").isPresent()) {
            return new Work.Done(status.get("/blob").orElseThrow());
        }
        if (!status.text("/state").orElse("").equals("JOB_STATE_FAILED")) {
            return new Work.Going(status.need("/jobId"));
        }
        var code = status.text("/failureCode").orElse("");
        var said = status.text("/message").orElse(code.isEmpty() ? "no reason given" : code);
        return UNFIT.contains(code) ? new Work.Unfit(said) : new Work.Broken(said);
    }
}
