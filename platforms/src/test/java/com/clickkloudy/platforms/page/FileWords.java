package com.clickkloudy.platforms.page;

import com.clickkloudy.model.platform.Limits;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which files a post takes, in words.
final class FileWords {
    private FileWords() {}

    static String pictures(Limits.Images images) {
        if (images.max() == 0) {
            return "none";
        }
        var pixels = Optional.of(images.maxPixels()).filter(most -> most > 0);
        return files(
                images.max(),
                images.maxBytes(),
                types(images.types()),
                Stream.of(pixels(pixels), frame(images.frame())));
    }

    static String videos(Limits.Videos videos) {
        if (videos.max() == 0) {
            return "none";
        }
        var codecs =
                Optional.of(videos.codecs()).filter(some -> !some.isEmpty()).map(FileWords::types);
        return files(
                videos.max(),
                videos.maxBytes(),
                types(videos.types()),
                Stream.of(
                        codecs.map(some -> "in " + some),
                        videos.shortest().map(least -> "at least " + time(least)),
                        videos.longest().map(most -> "at most " + time(most)),
                        pixels(videos.maxPixels()),
                        frame(videos.frame()),
                        Optional.of(videos.mixed() ? "beside pictures" : "without pictures")));
    }

    static String documents(Limits.Documents documents) {
        return documents.max() == 0
                ? "none"
                : files(documents.max(), documents.maxBytes(), types(documents.types()), Stream.of());
    }

    static String gifs(Optional<Limits.Gif> gif) {
        return gif.map(alone -> Stream.of(
                                Optional.of(alone.alone() ? "one alone" : "as pictures"),
                                alone.maxBytes().map(most -> "at most " + number(most) + " bytes"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; ")))
                .orElse("as other pictures");
    }

    private static String files(int max, long bytes, String types, Stream<Optional<String>> more) {
        var first = max + ", each at most " + number(bytes) + " bytes; " + types;
        return Stream.concat(Stream.of(first), more.flatMap(Optional::stream)).collect(Collectors.joining("; "));
    }

    private static String types(Collection<String> types) {
        return types.stream().sorted().map(type -> "`" + type + "`").collect(Collectors.joining(", "));
    }

    private static Optional<String> pixels(Optional<Long> most) {
        return most.map(each -> "at most " + number(each) + " pixels");
    }

    private static Optional<String> frame(Limits.Frame frame) {
        return Stream.of(
                        frame.minSide().map(side -> "the shorter side at least " + number(side)),
                        frame.maxSide().map(side -> "the longer side at most " + number(side)),
                        frame.maxSum().map(sum -> "both sides together at most " + number(sum)),
                        frame.narrowest().map(ratio -> "width by height at least " + ratio(ratio)),
                        frame.widest().map(ratio -> "width by height at most " + ratio(ratio)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + ", " + other);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// In the largest unit of which it is a whole number, and more than one.
    static String time(Duration time) {
        if (time.toSeconds() % 86_400 == 0 && time.toDays() > 1) {
            return number(time.toDays()) + " days";
        }
        if (time.toSeconds() % 3_600 == 0 && time.toHours() > 1) {
            return time.toHours() + " hours";
        }
        return time.toSeconds() % 60 == 0 && time.toMinutes() > 1
                ? time.toMinutes() + " minutes"
                : number(time.toSeconds()) + (time.toSeconds() == 1 ? " second" : " seconds");
    }
}
