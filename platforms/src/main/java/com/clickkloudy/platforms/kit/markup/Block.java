package com.clickkloudy.platforms.kit.markup;

import java.util.List;
import java.util.stream.Collectors;

/// A paragraph, or what stands in the place of one. Lines within it end with a line feed.
///
/// @param depth of a heading its level, from 1 on; of an entry of a list how many lists it is in, from 1 on
/// @param marker of an entry of a list: `•`, or its number with a full stop; empty where it goes on
public record Block(Kind kind, int depth, String marker, List<Span> spans) {
    public Block {
        spans = List.copyOf(spans);
    }

    /// @return what stands there, without looks
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// What a block is.
    public enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTE,
        ENTRY,
        CODE
    }
}
