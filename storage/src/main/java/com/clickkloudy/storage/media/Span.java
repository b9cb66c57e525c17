package com.clickkloudy.storage.media;

/// A part of a file. One that reaches beyond the file's end stops there.
public record Span(long from, long length) {
    public Span {
        if (from < 0 || length < 0) {
            throw new IllegalArgumentException("A part of a file begins and ends within it.");
        }
    }

    public static Span all() {
        return new Span(0, Long.MAX_VALUE);
    }

    public static Span startingAt(long from) {
        return new Span(from, Long.MAX_VALUE);
    }
}
