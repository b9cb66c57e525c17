package com.clickkloudy.platforms.kit.markup;

import java.net.URI;

/// Some characters of a text that look or do something, in UTF-16 units as Java counts them.
///
/// @param end the first that does not any more
public record Range(int start, int end, Mark mark) {
    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    /// What is special about them.
    public sealed interface Mark {
        record Look(Span.Style style) implements Mark {}

        record Link(URI address) implements Mark {}

        record Whole(Block.Kind kind) implements Mark {}
    }
}
