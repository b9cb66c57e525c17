package com.clickkloudy.platforms.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.campaign.TextLength;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.kit.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a text can be clicked: links, mentions and hashtags, by their place in UTF-8 bytes
/// (https://docs.bsky.app/docs/advanced-guides/post-richtext, 2026-11-22).
final class BlueskyFacets {
    private static final String TYPE = "app.bsky.richtext.facet";
    private static final Limits.Text TAG_LENGTH = Limits.Text.of(64, Limits.Unit.GRAPHEMES);
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\p{N}_])https?://[^\\s<>\"]*[^\\s<>\".,;:!?'…”’»]", Pattern.CASE_INSENSITIVE);
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@/.])@((?:" + LABEL + "\\.)+[a-zA-Z](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)");
    private static final Pattern TAG =
            Pattern.compile("(?<![^\\s(\\[{\"'«“‘])[#＃]((?!\\p{M})[\\p{L}\\p{M}\\p{N}\\p{So}_\\u200d-]*"
                    + "[\\p{L}\\p{M}\\p{N}\\p{So}_])");

    private BlueskyFacets() {}

    /// @return the handles that the text names, in lower case
    static Set<String> handles(String text) {
        return MENTION.matcher(text)
                .results()
                .map(mention -> mention.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// @param people DIDs by handle; a mention of anybody else stays plain text
    static List<Json> of(String text, Map<String, String> people) {
        var links = LINK.matcher(text).results().map(BlueskyFacets::link).toList();
        var others = Stream.concat(
                MENTION.matcher(text).results().flatMap(found -> mention(found, people).stream()),
                TAG.matcher(text).results().flatMap(found -> tag(found).stream()));
        return Stream.concat(
                        links.stream(), others.filter(each -> links.stream().noneMatch(each::overlaps)))
                .sorted(Comparator.comparingInt(Spot::start))
                .map(spot -> spot.facet(text))
                .toList();
    }

    /// A closing bracket belongs to the link only where the link itself opened it.
    private static Spot link(MatchResult found) {
        var address = found.group();
        while (address.endsWith(")") && !address.contains("(")) {
            address = address.substring(0, address.length() - 1);
        }
        return new Spot(
                found.start(), found.start() + address.length(), feature("link").with("uri", address));
    }

    private static Optional<Spot> mention(MatchResult found, Map<String, String> people) {
        return Optional.ofNullable(people.get(found.group(1).toLowerCase(Locale.ROOT)))
                .map(did ->
                        new Spot(found.start(), found.end(), feature("mention").with("did", did)));
    }

    private static Optional<Spot> tag(MatchResult found) {
        var tag = found.group(1);
        if (tag.codePoints().allMatch(Character::isDigit) || TextLength.of(tag, TAG_LENGTH) > TAG_LENGTH.max()) {
            return Optional.empty();
        }
        return Optional.of(new Spot(found.start(), found.end(), feature("tag").with("tag", tag)));
    }

    private static Json feature(String kind) {
        return Json.object().with("$type", TYPE + "#" + kind);
    }

    /// @param start in UTF-16 units, like [#end]
    private record Spot(int start, int end, Json feature) {
        boolean overlaps(Spot other) {
            return start < other.end && other.start < end;
        }

        Json facet(String text) {
            var index = Json.object().with("byteStart", bytes(text, start)).with("byteEnd", bytes(text, end));
            return Json.object().with("index", index).with("features", List.of(feature));
        }

        private static int bytes(String text, int until) {
            return text.substring(0, until).getBytes(UTF_8).length;
        }
    }
}
