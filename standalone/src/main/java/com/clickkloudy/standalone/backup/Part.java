package com.clickkloudy.standalone.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What of a data folder belongs into a backup. Logs do not, nor does what the sandbox plays: platforms forget nothing
/// because somebody restores a backup.
enum Part {
    DATABASE("postgres", "the database"),
    TEMPORAL("temporal", "Temporal's file"),
    MEDIA("media", "the media"),
    KEYSET("keyset.json", "the keyset");

    private final String file;
    private final String words;

    Part(String file, String words) {
        this.file = file;
        this.words = words;
    }

    String file() {
        return file;
    }

    String words() {
        return words;
    }

    Path in(Path folder) {
        return folder.resolve(file);
    }

    static List<Part> of(Path folder) {
        return Arrays.stream(values())
                .filter(part -> Files.exists(part.in(folder)))
                .toList();
    }
}
