package com.clickkloudy.model.access;

/// A token, password or key. It prints as a mark, so that it cannot slip into a log; [#reveal] is the one way out.
public record Secret(String reveal) {
    public Secret {
        if (reveal.isEmpty()) {
            throw new IllegalArgumentException("A secret must not be empty.");
        }
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
