package com.clickkloudy.model.campaign;

import com.clickkloudy.model.media.MediaId;
import java.util.List;

/// What a campaign says: a text, and files in the order in which they are shown.
public record Content(String text, List<Attachment> attachments) {
    /// The longest text that any platform takes is far below this.
    public static final int MAX_TEXT = 100_000;

    public static final int MAX_ATTACHMENTS = 20;

    public Content {
        attachments = List.copyOf(attachments);
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
