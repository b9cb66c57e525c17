package com.clickkloudy.standalone.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The words by which processes of this program were started. Unlike what [ProcessHandle] tells, they are never cut.
final class ThisProgram {
    /// Only one process may write the archive of loaded classes; all read it.
    private static final String WRITES_ARCHIVE = "-XX:+AutoCreateSharedArchive";

    private ThisProgram() {}

    /// The same program on the same Java with the same options, told something else.
    ///
    /// @param arguments how many this process was given
    static List<String> told(int arguments, List<String> instead) {
        var words = wordsOf("self");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words.subList(1, words.size() - arguments));
        command.removeIf(WRITES_ARCHIVE::equals);
        command.addAll(instead);
        return command;
    }

    /// @return none where the process is gone or another user's
    static List<String> wordsOf(String process) {
        try {
            return List.of(
                    Files.readString(Path.of("/proc", process, "cmdline")).split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
