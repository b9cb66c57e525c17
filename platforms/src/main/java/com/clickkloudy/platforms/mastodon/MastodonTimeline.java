package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an account has posted lately (https://docs.joinmastodon.org/methods/accounts/#statuses, 2026-08-19).
final class MastodonTimeline {
    private static final int PAGES = 5;

    private final Http http;

    MastodonTimeline(Http http) {
        this.http = http;
    }

    /// @param from nothing older is needed
    Answer<Recent> since(Instant from, Credentials credentials) {
        var posts = new ArrayList<Post>();
        for (var page = 0; page < PAGES; page++) {
            switch (page(credentials, posts)) {
                case Answer.Not<List<Post>>(var failure) -> {
                    return Answer.not(failure);
                }
                case Answer.Got<List<Post>>(var older) -> {
                    posts.addAll(older);
                    if (older.isEmpty() || older.getLast().at().isBefore(from)) {
                        return Answer.of(new Recent(posts, true));
                    }
                }
            }
        }
        return Answer.of(new Recent(posts, false));
    }

    private Answer<List<Post>> page(Credentials credentials, List<Post> newer) {
        var account = credentials.fact("account");
        var request = http.get(MastodonServer.of(credentials), "api", "v1", "accounts", account, "statuses")
                .bearer(MastodonServer.token(credentials))
                .query("limit", "40")
                .query("exclude_reblogs", "true");
        if (!newer.isEmpty()) {
            request.query("max_id", newer.getLast().id());
        }
        return request.read(MastodonTimeline::posts);
    }

    /// Anything but a list must not pass for an empty one.
    private static List<Post> posts(Reply reply) {
        if (!reply.body().strip().startsWith("[")) {
            throw new IllegalStateException("The answer holds no list.");
        }
        return reply.needJson().list("").stream().map(Post::of).toList();
    }

    /// @return a post's text as it was written; empty where the server does not tell
    Answer<Optional<String>> source(Post post, Credentials credentials) {
        return http.get(MastodonServer.of(credentials), "api", "v1", "statuses", post.id(), "source")
                .bearer(MastodonServer.token(credentials))
                .alsoGood(reply -> reply.status() == 404 || reply.status() == 405)
                .read(reply -> reply.text("/text"));
    }

    /// The newest posts, the newest first.
    ///
    /// @param isAll false if there are more that are young enough
    record Recent(List<Post> posts, boolean isAll) {}

    /// A post as the server lists it.
    ///
    /// @param text as it is shown
    /// @param media the ids of its files
    record Post(String id, Instant at, String text, Set<String> media, Optional<URI> page, boolean isBoost) {
        static Post of(Json said) {
            return new Post(
                    said.need("/id"),
                    OffsetDateTime.parse(said.need("/created_at")).toInstant(),
                    Html.text(said.text("/content").orElse("")),
                    media(said),
                    MastodonServer.page(said),
                    said.get("/reblog").isPresent());
        }

        private static Set<String> media(Json said) {
            return said.list("/media_attachments").stream()
                    .map(file -> file.need("/id"))
                    .collect(Collectors.toSet());
        }

        Remote remote() {
            return new Remote(id, page);
        }
    }
}
