package com.clickkloudy.standalone;

import com.clickkloudy.standalone.backup.BackUp;
import com.clickkloudy.standalone.backup.Restore;
import com.clickkloudy.standalone.backup.Restore.Existing;
import com.clickkloudy.standalone.server.CannotStart;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What `make backup` and `make restore` do.
final class SafeKeeping {
    private static final List<String> WORDS = List.of("backup", "restore");

    private SafeKeeping() {}

    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && WORDS.contains(arguments[0]);
    }

    /// @param arguments `backup FOLDER` or `restore FOLDER [replace]`
    /// @return the exit code
    static int run(String[] arguments, Settings settings) {
        try {
            System.out.println(done(List.of(arguments), settings));
            return 0;
        } catch (CannotStart e) {
            Standalone.explain(e);
            return 1;
        }
    }

    private static String done(List<String> words, Settings settings) {
        if (words.size() < 2 || words.get(1).isBlank()) {
            throw new CannotStart("Say which backup, for example: make restore FROM=backups/2026-11-22");
        }
        var folder = Path.of(words.get(1));
        if (words.getFirst().equals("backup")) {
            return BackUp.of(settings.data(), folder, Instant.now());
        }
        var existing = words.contains("replace") ? Existing.SET_ASIDE : Existing.KEEP;
        return Restore.from(folder, settings.data(), settings.cache(), existing, Instant.now());
    }
}
