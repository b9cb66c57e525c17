package com.clickkloudy.platforms.mastodon;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.mastodon.MastodonTimeline.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for a post among those of its account. The ids of our uploads prove a post to be ours; where there are none,
/// or
/// the server gives them new ones, its text has to do. What cannot be told apart is not guessed.
final class MastodonSearch {
    private static final int SOURCES = 10;
    /// A post that the server dates so little before it was sent is taken for sent then.
    private static final Duration SLACK = Duration.ofSeconds(10);
    /// So slow a server's clock may be: what looks like ours and is dated that much too early may be ours, or not.
    private static final Duration SLOW = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final Pattern REMOTE_MENTION = Pattern.compile("(?<![\\w/])@([\\w.-]+)@[\\w.-]+\\w");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final MastodonTimeline timeline;

    MastodonSearch(MastodonTimeline timeline) {
        this.timeline = timeline;
    }

    /// @param media the ids of the post's files, as far as they are known
    Found find(Job job, List<String> media, Instant since) {
        var wanted = new Wanted(job, media.size() == job.files().size() ? Set.copyOf(media) : Set.of(), since);
        return timeline.since(since.minus(SLOW), job.credentials())
                .fold(recent -> find(wanted, recent), MastodonSearch::notNow);
    }

    private Found find(Wanted wanted, MastodonTimeline.Recent recent) {
        var proven = recent.posts().stream().filter(wanted::isProvenBy).findFirst();
        if (proven.isPresent()) {
            return new Found.There(proven.get().remote());
        }
        return recent.isAll()
                ? byText(wanted, recent.posts().stream().filter(wanted::mayBe).toList())
                : new Found.Unknowable();
    }

    private Found byText(Wanted wanted, List<Post> posts) {
        if (wanted.text().isEmpty() && !posts.isEmpty()) {
            return new Found.Unknowable();
        }
        var same = posts.stream().filter(post -> wanted.says(post.text())).toList();
        return same.isEmpty() ? bySource(wanted, posts) : wanted.verdict(same);
    }

    /// What a server shows can differ from what was written; the source does not.
    private Found bySource(Wanted wanted, List<Post> posts) {
        var similar = posts.stream().filter(wanted::isSimilar).toList();
        if (similar.size() > SOURCES) {
            return new Found.Unknowable();
        }
        var same = new ArrayList<Post>();
        for (var post : similar) {
            switch (timeline.source(post, wanted.job.credentials())) {
                case Answer.Not<Optional<String>>(var failure) -> {
                    return notNow(failure);
                }
                case Answer.Got<Optional<String>>(var source) -> {
                    if (source.isEmpty()) {
                        return new Found.Unknowable();
                    }
                    if (wanted.says(source.get())) {
                        same.add(post);
                    }
                }
            }
        }
        return wanted.verdict(same);
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

    /// Servers show `@anna@example.org` as `@anna`, and white space as they like.
    private static String plain(String text) {
        return Html.flat(REMOTE_MENTION.matcher(text).replaceAll("@$1"));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /// What is looked for.
    ///
    /// @param media the ids of all its files; none where one is missing
    private record Wanted(Job job, Set<String> media, Instant since) {
        String text() {
            return plain(Markdown.plain(job));
        }

        boolean isProvenBy(Post post) {
            return !media.isEmpty() && media.equals(post.media());
        }

        /// Mastodon itself keeps the ids of files, so a post with files is proven there, or is another.
        boolean mayBe(Post post) {
            var isTold = !media.isEmpty()
                    && MastodonInstance.isMastodon(job.credentials().fact("version"));
            return !isTold
                    && !post.isBoost()
                    && post.media().size() == job.files().size()
                    && !post.at().isBefore(since.minus(SLOW));
        }

        boolean says(String other) {
            return text().equals(plain(other));
        }

        /// @return true unless more than half of our words are missing there
        boolean isSimilar(Post post) {
            var ours = words(Markdown.plain(job));
            var theirs = words(post.text());
            return ours.stream().filter(theirs::contains).count() * 2 >= ours.size();
        }

        Found verdict(List<Post> same) {
            if (same.isEmpty()) {
                return new Found.Absent();
            }
            var post = same.getFirst();
            return same.size() == 1 && !post.at().isBefore(since.minus(SLACK))
                    ? new Found.There(post.remote())
                    : new Found.Unknowable();
        }
    }
}
