package com.clickkloudy.model.campaign;

import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.platform.PlatformId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a campaign says: a text, and files in the order in which they are shown.
///
/// @param options what posts say besides, by platform and by the name of its [com.clickkloudy.model.platform.Option]
public record Content(String text, List<Attachment> attachments, Map<PlatformId, Map<String, String>> options) {
    /// The longest text that any platform takes is far below this.
    public static final int MAX_TEXT = 100_000;

    public static final int MAX_ATTACHMENTS = 20;

    /// Values of all options of all platforms together, in characters.
    public static final int MAX_OPTIONS = 100_000;

    public Content {
        attachments = List.copyOf(attachments);
        options = copy(options);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A text has at most " + MAX_TEXT + " characters.");
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new IllegalArgumentException("A campaign has at most " + MAX_ATTACHMENTS + " files.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A text must not hold the NUL character.");
        }
    }

    public Content(String text, List<Attachment> attachments) {
        this(text, attachments, Map.of());
    }

    /// @return what its posts on a platform say besides text and files
    public Map<String, String> options(PlatformId platform) {
        return options.getOrDefault(platform, Map.of());
    }

    private static Map<PlatformId, Map<String, String>> copy(Map<PlatformId, Map<String, String>> options) {
        var values = options.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
        if (values.stream().mapToInt(String::length).sum() > MAX_OPTIONS) {
            throw new IllegalArgumentException("Options have at most " + MAX_OPTIONS + " characters together.");
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("An option must not hold the NUL character.");
        }
        var copy = new HashMap<PlatformId, Map<String, String>>();
        options.forEach((platform, each) -> {
            if (!each.isEmpty()) {
                copy.put(platform, Map.copyOf(each));
            }
        });
        return Map.copyOf(copy);
    }

    /// One file of a campaign, with the words for those who cannot see it.
    public record Attachment(MediaId media, String alt) {
        public static final int MAX_ALT = 5_000;

        public Attachment {
            if (alt.length() > MAX_ALT) {
                throw new IllegalArgumentException("A description has at most " + MAX_ALT + " characters.");
            }
        }
    }
}
