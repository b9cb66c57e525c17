package com.clickkloudy.platforms.linkedin;

import java.util.regex.Pattern;

/// Texts in LinkedIn's `little` format
/// (https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format, 2026-11-22), in
/// which
/// some characters mean something unless a backslash stands before them. LinkedIn drops what follows one that means
/// nothing.
final class LinkedinText {
    private static final Pattern RESERVED = Pattern.compile("[\\\\|{}@\\[\\]()<>#*_~]");
    /// A sign that begins a hashtag: before a word with a letter, and not within one.
    private static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}_&#/])\\\\#(?=[\\p{N}]*\\p{L})");

    private static final Pattern TEMPLATE = Pattern.compile("\\{hashtag\\|\\\\?[#\uFF03]\\|([^|{}]*)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private LinkedinText() {}

    static String written(String text) {
        return HASHTAG.matcher(RESERVED.matcher(text).replaceAll("\\\\$0")).replaceAll("#");
    }

    /// @return what people read of a text that LinkedIn lists
    static String read(String commentary) {
        return ESCAPED.matcher(TEMPLATE.matcher(commentary).replaceAll("#$1")).replaceAll("$1");
    }
}
