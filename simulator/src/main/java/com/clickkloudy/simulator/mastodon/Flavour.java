package com.clickkloudy.simulator.mastodon;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// Which software an instance runs.
///
/// GoToSocial and snac take an Idempotency-Key and ignore it (their source, 2025-10, and snac 2.75 as run).
enum Flavour {
    MASTODON("4.5.2", Duration.ofHours(1), 500, 4),
    GOTOSOCIAL("0.20.2+git-6174c4b", Duration.ZERO, 5000, 6),
    SNAC("4.0.0 (not true; really snac/2.75)", Duration.ZERO, 100_000, 4);

    private final String version;
    private final Duration remembersKeys;
    private final int characters;
    private final int files;

    Flavour(String version, Duration remembersKeys, int characters, int files) {
        this.version = version;
        this.remembersKeys = remembersKeys;
        this.characters = characters;
        this.files = files;
    }

    /// The default one where the word is none of theirs.
    static Flavour named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(MASTODON);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String version() {
        return version;
    }

    /// For how long the same key gives the same status; zero where keys are ignored.
    Duration remembersKeys() {
        return remembersKeys;
    }

    int characters() {
        return characters;
    }

    int files() {
        return files;
    }
}
