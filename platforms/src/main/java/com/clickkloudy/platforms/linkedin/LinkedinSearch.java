package com.clickkloudy.platforms.linkedin;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for a post among those of its member, where LinkedIn lets us: by the ids of its pictures, which prove it, or
/// by
/// its words and its link.
record LinkedinSearch(LinkedinApi api, URI www) {
    private static final int PAGES = 4;
    private static final int PAGE = 50;
    /// A post that is dated so little before it was sent is taken for sent then.
    private static final Duration EARLY = Duration.ofSeconds(10);
    /// So wrong a clock may be: what looks like ours and is dated that much too early may be ours, or not.
    private static final Duration SLOW = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    /// @param pictures the ids of the job's files
    Found find(Job job, List<String> pictures, Instant since) {
        if (!LinkedinSignIn.mayLook(job.credentials())
                || pictures.size() < job.files().size()) {
            return new Found.Unknowable();
        }
        var wanted = new Wanted(Html.flat(Markdown.plain(job)), pictures, job.option("link"), since);
        return recent(job, since.minus(SLOW)).fold(recent -> found(wanted, recent), LinkedinSearch::notNow);
    }

    private Found found(Wanted wanted, Recent recent) {
        var same = recent.posts().stream().filter(wanted::mayBe).toList();
        if (same.isEmpty()) {
            return recent.isAll() ? new Found.Absent() : new Found.Unknowable();
        }
        return same.size() == 1 && wanted.isSurely(same.getFirst())
                ? new Found.There(LinkedinPost.remote(www, same.getFirst().urn()))
                : new Found.Unknowable();
    }

    private Answer<Recent> recent(Job job, Instant from) {
        var posts = new ArrayList<Post>();
        for (var page = 0; page < PAGES; page++) {
            switch (page(job, page * PAGE)) {
                case Answer.Not<List<Post>>(var failure) -> {
                    return Answer.not(failure);
                }
                case Answer.Got<List<Post>>(var older) -> {
                    posts.addAll(older);
                    if (older.size() < PAGE || older.getLast().at().isBefore(from)) {
                        return Answer.of(new Recent(posts, true));
                    }
                }
            }
        }
        return Answer.of(new Recent(posts, false));
    }

    private Answer<List<Post>> page(Job job, int start) {
        return api.get(job.credentials(), "posts")
                .header("X-RestLi-Method", "FINDER")
                .query("q", "author")
                .query("author", LinkedinApi.urn(job.credentials()))
                .query("start", Integer.toString(start))
                .query("count", Integer.toString(PAGE))
                .query("sortBy", "CREATED")
                .read(LinkedinSearch::posts);
    }

    /// An answer that lists nothing at all is no look.
    private static List<Post> posts(Reply reply) {
        var said = reply.needJson();
        if (said.get("/elements").isEmpty()) {
            throw new IllegalStateException("There is no list.");
        }
        return said.list("/elements").stream().map(Post::of).toList();
    }

    private static Found notNow(Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> new Found.Later(throttled.after());
            case Failure.SignedOut signedOut -> new Found.Later(SLOW);
            case Failure.Forbidden forbidden -> new Found.Later(SLOW);
            case Failure.Unreachable unreachable -> new Found.Later(LOOK_AGAIN);
            case Failure.Ambiguous ambiguous -> new Found.Later(LOOK_AGAIN);
            case Failure.Refused refused -> new Found.Unknowable();
            case Failure.Duplicate duplicate -> new Found.Unknowable();
            case Failure.Gone gone -> new Found.Unknowable();
        };
    }

    /// The newest posts, the newest first.
    ///
    /// @param isAll false if there are more that are young enough
    private record Recent(List<Post> posts, boolean isAll) {}

    /// A post as LinkedIn lists it.
    private record Post(String urn, Instant at, String text, List<String> pictures, Optional<String> link) {
        static Post of(Json said) {
            var at = said.number("/createdAt")
                    .or(() -> said.number("/publishedAt"))
                    .orElseThrow(() -> new IllegalStateException("A post has no time."));
            var several = said.list("/content/multiImage/images").stream().flatMap(image -> image.text("/id").stream());
            return new Post(
                    LinkedinPost.checked(said.need("/id")),
                    Instant.ofEpochMilli(at),
                    Html.flat(LinkedinText.read(said.text("/commentary").orElse(""))),
                    Stream.concat(said.text("/content/media/id").stream(), several)
                            .toList(),
                    said.text("/content/article/source"));
        }
    }

    /// What is looked for.
    private record Wanted(String text, List<String> pictures, Optional<String> link, Instant since) {
        boolean mayBe(Post post) {
            return isProven() ? pictures.equals(post.pictures()) : isAlike(post);
        }

        /// A picture beside a link is shown as the link's own.
        private boolean isProven() {
            return !pictures.isEmpty() && link.isEmpty();
        }

        private boolean isAlike(Post post) {
            return text.equals(post.text())
                    && link.equals(post.link())
                    && post.pictures().isEmpty()
                    && !post.at().isBefore(since.minus(SLOW));
        }

        boolean isSurely(Post post) {
            return isProven() || !post.at().isBefore(since.minus(EARLY));
        }
    }
}
