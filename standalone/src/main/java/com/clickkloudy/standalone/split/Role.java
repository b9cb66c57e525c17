package com.clickkloudy.standalone.split;

import java.util.Arrays;
import java.util.Optional;

/// What a part of a split installation does.
enum Role {
    SIMULATOR("simulator"),
    API_SERVER("api-server"),
    WORKER("worker");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// @param part a part's name: `api-server`, `worker-2`
    static Optional<Role> of(String part) {
        var word = part.replaceFirst("-\\d+$", "");
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
