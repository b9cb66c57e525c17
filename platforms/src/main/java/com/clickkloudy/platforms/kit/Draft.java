package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Outcome;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What is alike wherever a post is a draft first, which one call then makes public.
public final class Draft {
    /// As long as anybody waits for the outcome: what is out stays out, and stays one.
    public static final Duration REPEATABLE = Duration.ofDays(30);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private Draft() {}

    /// @return what was given as title, else the text's first line; cut where it is longer than so many code points
    public static String title(Job job, int longest) {
        var line = job.option("title")
                .orElseGet(() -> job.text().strip().lines().findFirst().orElse(""));
        return cut(line, longest);
    }

    public static String cut(String line, int longest) {
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /// The end of an address that this post alone has: from words, so that people can read it, and its key.
    ///
    /// @param longest letters of the words
    public static String slug(String words, int longest, PostKey key) {
        var name = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replaceAll("[^a-z0-9]+", "-");
        var cut = name.substring(0, Math.min(name.length(), longest)).replaceAll("^-+|-+$", "");
        return (cut.isEmpty() ? "post" : cut) + "-" + mark(key);
    }

    /// @return the part of a key by which a post is recognised
    public static String mark(PostKey key) {
        var digits = key.toString().replace("-", "");
        return digits.substring(digits.length() - 12);
    }

    /// @param known the draft's id; empty where it was not made
    /// @param publish returns empty where the platform has no such draft any more
    public static Outcome publish(Optional<String> known, Function<String, Answer<Optional<Remote>>> publish) {
        return known.map(id -> publish.apply(id).fold(Draft::published, Outcome.Failed::new))
                .orElseGet(() -> refused("The draft was not made. Try again."));
    }

    public static Outcome published(Optional<Remote> out) {
        return out.<Outcome>map(Outcome.Published::new)
                .orElseGet(() -> refused("The draft was deleted on the site. Try again."));
    }

    public static Outcome refused(String message) {
        return new Outcome.Failed(new Failure.Refused(Optional.empty(), message));
    }

    /// @param look returns empty where the post is not out
    public static Found found(Answer<Optional<Remote>> look) {
        return look.fold(out -> out.<Found>map(Found.There::new).orElseGet(Found.Absent::new), Draft::later);
    }

    /// A look that failed is no look.
    public static Found later(Failure failure) {
        return new Found.Later(failure instanceof Failure.Throttled(var after, var said) ? after : LOOK_AGAIN);
    }
}
