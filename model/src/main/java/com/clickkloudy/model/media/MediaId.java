package com.clickkloudy.model.media;

import java.util.UUID;

/// Names one uploaded file of one workspace.
public record MediaId(UUID value) {
    public static MediaId of(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
