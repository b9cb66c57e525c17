package com.clickkloudy.platforms.kit.markup;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Some characters that look alike.
///
/// @param link where they lead, to a web page or a mailbox
public record Span(String text, Set<Style> styles, Optional<URI> link) {
    public Span {
        styles = Set.copyOf(styles);
    }

    public boolean is(Style style) {
        return styles.contains(style);
    }

    /// How characters look.
    public enum Style {
        BOLD,
        ITALIC,
        CODE
    }
}
