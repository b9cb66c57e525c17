package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Film;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The video service, in place of video.bsky.app: it takes an MP4 with a token that the account's server has signed for
/// it, works on it for a while, and puts it on that server as a blob
/// (https://docs.bsky.app/docs/tutorials/video and the lexicons app.bsky.video, checked 2026-11-22).
///
/// Its longest film is what apps say, three minutes; the lexicons name no length.
final class VideoJobs {
    private static final Duration WORK = Duration.ofSeconds(2);
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);
    private static final Duration USUAL_TOKEN = Duration.ofSeconds(60);
    private static final Duration LONGEST_FILM = Duration.ofMinutes(3);
    private static final long MOST_BYTES = 300_000_000;
    private static final String FILM = "video/mp4";
    private static final String METHOD = "com.atproto.repo.uploadBlob";
    private static final String SEPARATOR = " ";

    private final World world;
    private final Blobs blobs;
    private final Directory directory;

    VideoJobs(World world, Blobs blobs, Directory directory) {
        this.world = world;
        this.blobs = blobs;
        this.directory = directory;
    }

    /// `com.atproto.server.getServiceAuth`, which the account's server answers.
    Answer token(Call call, String did) {
        long now = world.clock().instant().getEpochSecond();
        long end = call.request().query().number("exp", (int) (now + USUAL_TOKEN.toSeconds()));
        if (end <= now || end > now + LONGEST_TOKEN.toSeconds()) {
            throw new XrpcError(400, "BadExpiration", "expiration is in the past, or too far in the future");
        }
        String method = call.request().query().text("lxm");
        String claims = String.join(SEPARATOR, "service", did, Input.param(call, "aud"), method, Long.toString(end));
        return Answer.json(Json.object("token", world.seal().seal(claims)));
    }

    /// `app.bsky.video.uploadVideo`
    Answer upload(Call call) {
        String did = caller(call);
        byte[] bytes = call.request().body();
        if (!call.request().type().equals(FILM) || !Input.param(call, "did").equals(did)) {
            throw XrpcError.invalid("Expected " + FILM + " of " + did);
        }
        if (bytes.length > MOST_BYTES) {
            throw new XrpcError(400, "VideoTooLarge", "The video is too large");
        }
        String cid = Cid.ofBlob(bytes).text();
        return world.book()
                .alone(
                        did,
                        () -> before(did, cid)
                                .map(job -> Answer.json(409, again(job)))
                                .orElseGet(() -> Answer.json(Json.object("jobStatus", status(begun(call, did, cid))))));
    }

    /// The job of an earlier time with this film, unless it has failed.
    private Optional<Entry> before(String did, String cid) {
        return world.book().last(What.UPLOADED, did, job(did, cid)).filter(job -> !hasFailed(job));
    }

    private static String job(String did, String cid) {
        return "job-" + Cid.ofBlob((did + cid).getBytes(StandardCharsets.UTF_8)).text();
    }

    private Entry begun(Call call, String did, String cid) {
        byte[] bytes = call.request().body();
        Duration work =
                call.conditions().processing().isPositive() ? call.conditions().processing() : WORK;
        return world.book()
                .enter(Fact.of(What.UPLOADED, did, job(did, cid))
                        .request(call.request().number())
                        .media(List.of(new Medium(world.media().put(bytes), FILM, bytes.length, "")))
                        .facts(Json.object(
                                "cid", cid,
                                "readyAt", world.clock().instant().plus(work).toString(),
                                "unfit", Film.of(bytes).filter(VideoJobs::isFit).isEmpty(),
                                "fails", call.conditions().processingFails())));
    }

    private static boolean isFit(Film film) {
        return film.length().compareTo(LONGEST_FILM) <= 0;
    }

    /// @throws XrpcError where the token is none of ours, for something else, or past its time
    private String caller(Call call) {
        String[] claims = call.request()
                .bearer()
                .flatMap(world.seal()::open)
                .map(text -> text.split(SEPARATOR, -1))
                .filter(parts -> parts.length == 5 && parts[0].equals("service"))
                .orElseThrow(() -> new XrpcError(401, "AuthMissing", "Authentication Required"));
        if (!claims[2].equals(directory.serverDid()) || !claims[3].equals(METHOD)) {
            throw new XrpcError(401, "BadJwtAudience", "jwt audience does not match service did");
        }
        if (world.clock().instant().getEpochSecond() >= Long.parseLong(claims[4])) {
            throw new XrpcError(401, "JwtExpired", "jwt expired");
        }
        return claims[1];
    }

    /// `app.bsky.video.getJobStatus`
    Answer status(Call call) {
        return world.book()
                .find(What.UPLOADED, Input.param(call, "jobId"))
                .filter(one -> one.facts().has("readyAt"))
                .map(one -> Answer.json(Json.object("jobStatus", status(one))))
                .orElseThrow(() -> XrpcError.invalid("Job not found"));
    }

    /// As the documentation shows it: without the frame that the lexicon has.
    private Map<String, @Nullable Object> again(Entry job) {
        var status = new LinkedHashMap<String, @Nullable Object>(status(job));
        status.put("error", "already_exists");
        status.put("message", "Video already processed");
        return status;
    }

    private Map<String, @Nullable Object> status(Entry job) {
        var status = new LinkedHashMap<String, @Nullable Object>(
                Json.object("jobId", job.id(), "did", job.account(), "state", state(job)));
        if (hasFailed(job)) {
            status.put("failureCode", isUnfit(job) ? "validation_failure" : "generic_failure");
            status.put("message", isUnfit(job) ? "The video is too long, or none" : "Failed to process video");
        } else if (isOver(job)) {
            String cid = job.facts().path("cid").asString("");
            status.put("blob", blobs.placed(job.account(), cid, job.media().getFirst()));
        } else {
            status.put("progress", 40);
        }
        return status;
    }

    private String state(Entry job) {
        if (!isOver(job)) {
            return "JOB_STATE_ENCODING";
        }
        return hasFailed(job) ? "JOB_STATE_FAILED" : "JOB_STATE_COMPLETED";
    }

    private boolean isOver(Entry job) {
        return !world.clock()
                .instant()
                .isBefore(Instant.parse(job.facts().path("readyAt").asString("")));
    }

    private boolean hasFailed(Entry job) {
        return isOver(job) && (isUnfit(job) || job.facts().path("fails").asBoolean(false));
    }

    private static boolean isUnfit(Entry job) {
        return job.facts().path("unfit").asBoolean(false);
    }
}
