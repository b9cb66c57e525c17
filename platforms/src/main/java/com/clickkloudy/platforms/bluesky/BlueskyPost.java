package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.util.Optional;

/// A post in its writer's repository: written under its own key, found by it.
final class BlueskyPost {
    private static final URI WEB = URI.create("https://bsky.app");

    private final Kit kit;
    private final Http http;
    private final BlueskyPass pass;

    BlueskyPost(Kit kit, Http http, BlueskyPass pass) {
        this.kit = kit;
        this.http = http;
        this.pass = pass;
    }

    /// The one irreversible call. Without `swapRecord: null` it would overwrite what stands there.
    Answer<Remote> put(Job job, Json record) {
        var body = Json.object()
                .with("repo", job.account().remoteId())
                .with("collection", BlueskyRecord.COLLECTION)
                .with("rkey", BlueskyRecord.key(job))
                .with("record", record)
                .with("swapRecord", null);
        var put = http.post(BlueskyAccess.server(job.credentials()), "xrpc", "com.atproto.repo.putRecord");
        return pass.on(put, job.credentials())
                .once(job.sendBy())
                .json(body)
                .alsoGood(reply -> says(reply, "InvalidSwap"))
                .read(reply -> written(job, reply));
    }

    /// `InvalidSwap` says that something stands under this post's own key: an earlier try of this very post.
    private Remote written(Job job, Reply reply) {
        if (reply.isSuccess()) {
            reply.need("/uri");
        }
        return remote(job);
    }

    /// @return empty if it is not there
    Answer<Optional<Remote>> get(Job job) {
        return http.get(BlueskyAccess.server(job.credentials()), "xrpc", "com.atproto.repo.getRecord")
                .query("repo", job.account().remoteId())
                .query("collection", BlueskyRecord.COLLECTION)
                .query("rkey", BlueskyRecord.key(job))
                .alsoGood(reply -> says(reply, "RecordNotFound"))
                .read(reply -> says(reply, "RecordNotFound") ? Optional.empty() : Optional.of(written(job, reply)));
    }

    private static boolean says(Reply reply, String error) {
        return !reply.isSuccess() && reply.text("/error").orElse("").equals(error);
    }

    private Remote remote(Job job) {
        var did = job.account().remoteId();
        var key = BlueskyRecord.key(job);
        var page = page(BlueskyAccess.server(job.credentials()), did) + "/post/" + key;
        return new Remote("at://" + did + "/" + BlueskyRecord.COLLECTION + "/" + key, Optional.of(URI.create(page)));
    }

    /// In the sandbox the simulator shows its own accounts; those of other servers are shown by Bluesky.
    URI page(URI server, String did) {
        var web = server.equals(kit.base(BlueskyProfile.ID, server)) ? kit.base(BlueskyProfile.ID, WEB) : WEB;
        return URI.create(web + "/profile/" + did);
    }
}
