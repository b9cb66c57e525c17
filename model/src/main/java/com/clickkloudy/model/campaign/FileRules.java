package com.clickkloudy.model.campaign;

import com.clickkloudy.model.campaign.Content.Attachment;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.Limits.Gif;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an account takes a post's files: how many, which beside which, and each by what it is. What a file does not
/// say of itself stands in no post's way.
final class FileRules {
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();

    private FileRules(Limits limits) {
        this.limits = limits;
    }

    /// @param files in the order of their attachments
    static List<Problem> check(List<Attachment> attachments, List<Media> files, Limits limits) {
        var rules = new FileRules(limits);
        rules.together(files);
        for (var index = 0; index < files.size(); index++) {
            rules.each(index, files.get(index), attachments.get(index).alt());
        }
        return rules.problems;
    }

    /// What is taken in no number at all is told once, for all files together. A document has no description.
    private void each(int index, Media file, String alt) {
        var facts = file.facts();
        if (facts.isDocument()) {
            if (limits.documents().max() > 0) {
                file(index, file);
            }
        } else if (facts.isVideo() ? limits.videos().max() > 0 : limits.images().max() > 0) {
            file(index, file);
            alt(
                    index,
                    alt,
                    facts.isVideo() ? limits.videos().maxAlt() : limits.images().maxAlt());
        }
    }

    private void together(List<Media> files) {
        var videos = (int) files.stream().filter(each -> each.facts().isVideo()).count();
        var documents =
                (int) files.stream().filter(each -> each.facts().isDocument()).count();
        var pictures = files.size() - videos - documents;
        count("picture", pictures, limits.images().max());
        count("video", videos, limits.videos().max());
        count("document", documents, limits.documents().max());
        if (problems.isEmpty() && documents > 0 && files.size() > documents) {
            add("media.mix", "/media", "A document goes out as a post's only file. Remove it, or the others.");
        } else if (problems.isEmpty() && videos > 0 && pictures > 0) {
            mixed(files.size());
        }
        if (files.size() > 1 && limits.gif().filter(Gif::alone).isPresent()) {
            files.stream().filter(each -> each.facts().isGif()).findFirst().ifPresent(gif -> {
                var message = words("A GIF goes out as a post's only file. Remove %s, or the others.", gif.name());
                add("media.gif", "/media/" + files.indexOf(gif), message);
            });
        }
    }

    private void mixed(int files) {
        if (limits.videos().mixed()) {
            count("file", files, limits.files());
        } else {
            add("media.mix", "/media", "Pictures and videos do not go out together. Keep one kind.");
        }
    }

    private void count(String what, int some, int max) {
        if (some > max) {
            var message = switch (max) {
                case 0 -> words("No %ss are taken. Remove them.", what);
                case 1 -> words("Only one %s is taken. Remove %d.", what, some - 1);
                default -> words("At most %d %ss are taken. Remove %d.", max, what, some - max);
            };
            add("media.count", "/media", message);
        }
    }

    private void file(int index, Media file) {
        var facts = file.facts();
        var types = types(facts);
        if (!types.contains(facts.type())) {
            var message = words("%s is not taken. Save %s as %s.", facts.type(), file.name(), named(types));
            add("media.type", "/media/" + index, message);
            return;
        }
        bytes(index, file);
        if (!facts.isDocument()) {
            pixels(index, file);
        }
        if (facts.isVideo()) {
            codec(index, file);
            duration(index, file);
        }
    }

    private Set<String> types(Facts facts) {
        if (facts.isDocument()) {
            return limits.documents().types();
        }
        return facts.isVideo() ? limits.videos().types() : limits.images().types();
    }

    private long maxBytes(Facts facts) {
        if (facts.isDocument()) {
            return limits.documents().maxBytes();
        }
        return facts.isVideo()
                ? limits.videos().maxBytes()
                : limits.gif()
                        .flatMap(Gif::maxBytes)
                        .filter(own -> facts.isGif())
                        .orElse(limits.images().maxBytes());
    }

    private void bytes(int index, Media file) {
        var facts = file.facts();
        var max = maxBytes(facts);
        if (facts.bytes() > max) {
            var message = words("%s has %,d bytes, %,d are taken. Make it smaller.", file.name(), facts.bytes(), max);
            add("media.bytes", "/media/" + index, message);
        }
    }

    private void pixels(int index, Media file) {
        var video = file.facts().isVideo();
        var max = video
                ? limits.videos().maxPixels()
                : Optional.of(limits.images().maxPixels());
        var frame = video ? limits.videos().frame() : limits.images().frame();
        file.facts().size().ifPresent(size -> {
            max.filter(most -> size.pixels() > most).ifPresent(most -> {
                var message =
                        words("%s has %,d pixels, %,d are taken. Make it smaller.", file.name(), size.pixels(), most);
                add("media.pixels", "/media/" + index, message);
            });
            FrameRules.check(file.name(), size, frame)
                    .forEach((code, message) -> add(code, "/media/" + index, message));
        });
    }

    private void codec(int index, Media file) {
        var taken = limits.videos().codecs();
        file.facts()
                .codec()
                .filter(codec -> !taken.isEmpty() && !taken.contains(codec))
                .ifPresent(codec -> {
                    var message = words(
                            "The picture of %s is encoded as %s, which is not taken. Export it as %s.",
                            file.name(), codec, String.join(" or ", sorted(taken)));
                    add("media.codec", "/media/" + index, message);
                });
    }

    private void duration(int index, Media file) {
        file.facts().duration().ifPresent(time -> {
            limits.videos().longest().filter(most -> time.compareTo(most) > 0).ifPresent(most -> {
                var message = words(
                        "%s is %s long, %s are taken. Shorten it.",
                        file.name(), Lengths.above(time), Lengths.above(most));
                add("media.long", "/media/" + index, message);
            });
            limits.videos()
                    .shortest()
                    .filter(least -> time.compareTo(least) < 0)
                    .ifPresent(least -> add("media.short", "/media/" + index, tooShort(file, time, least)));
        });
    }

    private static String tooShort(Media file, Duration time, Duration least) {
        return words(
                "%s is %s long, %s are needed. Use a longer one.",
                file.name(), Lengths.below(time), Lengths.below(least));
    }

    private void alt(int index, String alt, int max) {
        if (alt.codePointCount(0, alt.length()) > max) {
            var message = words("The description has more than the %,d characters that are taken.", max);
            add("media.alt", "/media/" + index + "/alt", message);
        }
    }

    private static String named(Set<String> types) {
        return sorted(types).stream()
                .map(type -> type.substring(type.indexOf('/') + 1))
                .map(type -> type.equals("quicktime") ? "mov" : type)
                .map(type -> type.equals("webp") ? "WebP" : type.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    private static List<String> sorted(Set<String> some) {
        return some.stream().sorted().toList();
    }

    private void add(String code, String field, String message) {
        problems.add(new Problem(code, field, message));
    }

    private static String words(String format, Object... facts) {
        return String.format(Locale.ROOT, format, facts);
    }
}
