package com.clickkloudy.platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a connector begun by `make new-platform` still asks its author to write.
final class Unwritten {
    private static final String MARK = "Fill in:";

    private Unwritten() {}

    /// @param root of the checkout
    /// @return a line for each place, in the order in which they are best written
    static List<String> of(Path root, String slug) throws IOException {
        var all = new ArrayList<String>();
        for (var folder : List.of(
                "platforms/src/main/java/com/clickkloudy/platforms",
                "platforms/src/main/resources/com/clickkloudy/platforms",
                "platforms/src/test/java/com/clickkloudy/platforms",
                "simulator/src/main/java/com/clickkloudy/simulator")) {
            all.addAll(in(root.resolve(folder).resolve(slug)));
        }
        return all;
    }

    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var all = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains(MARK))
                        .map(line -> file.getFileName() + ": " + line.substring(line.indexOf(MARK)))
                        .forEach(all::add);
            }
            return all;
        }
    }
}
