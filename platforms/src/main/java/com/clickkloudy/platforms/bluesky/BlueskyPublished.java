package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Batches;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Posts that are out: their numbers, as the public view tells them to everybody, and their end
/// (https://docs.bsky.app/docs/api/app-bsky-feed-get-posts, 2026-11-22).
final class BlueskyPublished {
    static final Set<Metric> METRICS = Set.of(Metric.LIKES, Metric.COMMENTS, Metric.SHARES, Metric.SAVES);

    private static final URI VIEW = URI.create("https://public.api.bsky.app");
    private static final int AT_ONCE = 25;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~:-]{1,512}");

    private final Http http;
    private final BlueskyPass pass;
    private final URI view;

    BlueskyPublished(Kit kit, Http http, BlueskyPass pass) {
        this.http = http;
        this.pass = pass;
        this.view = kit.base(BlueskyProfile.ID, VIEW);
    }

    Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return Batches.of(
                AT_ONCE,
                posts,
                batch -> numbers(batch, account).map(told -> {
                    var reports = new LinkedHashMap<Remote, Report>();
                    batch.forEach(post -> reports.put(
                            post,
                            Optional.ofNullable(told.get(post.id()))
                                    .<Report>map(Report.Counted::new)
                                    .orElseGet(() -> untold(account, credentials, post))));
                    return reports;
                }));
    }

    /// @return by address; one that is not known would have the whole question refused, so it is left out
    private Answer<Map<String, Numbers>> numbers(List<Remote> posts, Account account) {
        var known =
                posts.stream().filter(post -> key(account, post).isPresent()).toList();
        if (known.isEmpty()) {
            return Answer.of(Map.of());
        }
        var request = http.get(view, "xrpc", "app.bsky.feed.getPosts");
        known.forEach(post -> request.query("uris", post.id()));
        return request.read(BlueskyPublished::told);
    }

    private static Map<String, Numbers> told(Reply reply) {
        var answer = reply.needJson();
        if (answer.get("/posts").isEmpty()) {
            throw new IllegalStateException("The answer lists nothing.");
        }
        return answer.list("/posts").stream()
                .collect(
                        Collectors.toMap(post -> post.need("/uri"), BlueskyPublished::counted, (first, same) -> first));
    }

    private static Numbers counted(Json post) {
        return Numbers.none()
                .and(Metric.LIKES, post.number("/likeCount"))
                .and(Metric.COMMENTS, post.number("/replyCount"))
                .and(Metric.SHARES, post.number("/repostCount"))
                .and(Metric.SHARES, post.number("/quoteCount"))
                .and(Metric.SAVES, post.number("/bookmarkCount"));
    }

    /// What the public view does not show may still stand in its writer's repository: hidden, or not seen yet.
    private Report untold(Account account, Credentials credentials, Remote post) {
        return key(account, post)
                .map(key -> stands(account, credentials, key)
                        .<Report>fold(
                                there -> there ? new Report.Counted(Numbers.none()) : new Report.Gone(),
                                Report.Failed::new))
                .orElseGet(() -> new Report.Failed(foreign()));
    }

    private Answer<Boolean> stands(Account account, Credentials credentials, String key) {
        return http.get(BlueskyAccess.server(credentials), "xrpc", "com.atproto.repo.getRecord")
                .query("repo", account.remoteId())
                .query("collection", BlueskyRecord.COLLECTION)
                .query("rkey", key)
                .alsoGood(BlueskyPublished::isMissing)
                .read(reply -> !isMissing(reply) && !reply.need("/uri").isEmpty());
    }

    private static boolean isMissing(Reply reply) {
        return !reply.isSuccess() && reply.text("/error").orElse("").equals("RecordNotFound");
    }

    Deleted delete(Account account, Credentials credentials, Remote post) {
        return key(account, post)
                .map(key -> delete(account, credentials, key))
                .orElseGet(() -> new Deleted.Failed(foreign()));
    }

    /// Says yes also where nothing stood; only what changed something comes with a commit.
    private Deleted delete(Account account, Credentials credentials, String key) {
        var request = http.post(BlueskyAccess.server(credentials), "xrpc", "com.atproto.repo.deleteRecord");
        return pass.on(request, credentials)
                .json(Json.object()
                        .with("repo", account.remoteId())
                        .with("collection", BlueskyRecord.COLLECTION)
                        .with("rkey", key))
                .read(BlueskyPublished::wasThere)
                .fold(Deleted::of, Deleted.Failed::new);
    }

    private static boolean wasThere(Reply reply) {
        var answer = reply.needJson();
        if (!answer.toString().startsWith("{")) {
            throw new IllegalStateException("The answer says nothing.");
        }
        return answer.get("/commit").isPresent();
    }

    /// @return empty for what is no post of this account
    private static Optional<String> key(Account account, Remote post) {
        var before = "at://" + account.remoteId() + "/" + BlueskyRecord.COLLECTION + "/";
        return Optional.of(post.id())
                .filter(id -> id.startsWith(before))
                .map(id -> id.substring(before.length()))
                .filter(KEY.asMatchPredicate());
    }

    private static Failure foreign() {
        return new Failure.Refused(Optional.empty(), "This is no post of this account on Bluesky.");
    }
}
