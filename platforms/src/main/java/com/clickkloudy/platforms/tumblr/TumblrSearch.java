package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Html;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks for a post in its blog, by the mark in its address. One that has our words and no mark leaves it open.
record TumblrSearch(TumblrApi api, URI www) {
    private static final int PAGES = 5;
    private static final int PAGE = 20;
    /// So wrong a clock may be.
    private static final Duration WRONG = Duration.ofMinutes(15);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    Found find(Job job, Instant since) {
        var from = since.minus(WRONG);
        var isOpen = false;
        for (var page = 0; page < PAGES; page++) {
            switch (page(job, page * PAGE)) {
                case Answer.Not<List<Post>>(var failure) -> {
                    return notNow(failure);
                }
                case Answer.Got<List<Post>>(var posts) -> {
                    var ours = posts.stream().filter(post -> post.isMarked(job)).findFirst();
                    if (ours.isPresent()) {
                        return new Found.There(TumblrBlog.post(
                                www, job.account().handle(), ours.get().id()));
                    }
                    isOpen |= posts.stream()
                            .anyMatch(post -> post.says(job) && !post.at().isBefore(from));
                    if (posts.size() < PAGE || posts.getLast().at().isBefore(from)) {
                        return isOpen ? new Found.Unknowable() : new Found.Absent();
                    }
                }
            }
        }
        return new Found.Unknowable();
    }

    private Answer<List<Post>> page(Job job, int offset) {
        return api.posts(job.credentials())
                .query("npf", "true")
                .query("limit", Integer.toString(PAGE))
                .query("offset", Integer.toString(offset))
                .read(reply -> TumblrApi.listed(reply).stream().map(Post::of).toList());
    }

    private static Found notNow(Failure failure) {
        return switch (failure) {
            case Failure.Throttled throttled -> new Found.Later(throttled.after());
            case Failure.SignedOut signedOut -> new Found.Later(WRONG);
            case Failure.Forbidden forbidden -> new Found.Later(WRONG);
            case Failure.Unreachable unreachable -> new Found.Later(LOOK_AGAIN);
            case Failure.Ambiguous ambiguous -> new Found.Later(LOOK_AGAIN);
            case Failure.Refused refused -> new Found.Unknowable();
            case Failure.Duplicate duplicate -> new Found.Unknowable();
            case Failure.Gone gone -> new Found.Unknowable();
        };
    }

    /// A post as Tumblr lists it.
    ///
    /// @param address what of its address tells it from others
    private record Post(String id, Instant at, String address, String text) {
        static Post of(Json said) {
            var id = said.text("/id_string").orElseGet(() -> said.need("/id"));
            var at = said.number("/timestamp").orElseThrow(() -> new IllegalStateException("A post has no time."));
            var address = Stream.of("/slug", "/post_url").flatMap(place -> said.text(place).stream());
            var text = said.list("/content").stream()
                    .filter(block -> block.text("/type").equals(Optional.of("text")))
                    .filter(block -> block.text("/subtype").isEmpty())
                    .flatMap(block -> block.text("/text").stream());
            return new Post(
                    id,
                    Instant.ofEpochSecond(at),
                    address.collect(Collectors.joining("/")),
                    Html.flat(text.collect(Collectors.joining(" "))));
        }

        boolean isMarked(Job job) {
            return address.contains("-" + Draft.mark(job.key()));
        }

        boolean says(Job job) {
            var ours = TumblrText.blocks(job).stream().map(block -> block.need("/text"));
            return text.equals(Html.flat(ours.collect(Collectors.joining(" "))));
        }
    }
}
