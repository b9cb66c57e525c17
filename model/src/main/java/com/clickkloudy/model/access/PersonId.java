package com.clickkloudy.model.access;

import java.util.UUID;

/// Names somebody who can sign in.
public record PersonId(UUID value) {
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
