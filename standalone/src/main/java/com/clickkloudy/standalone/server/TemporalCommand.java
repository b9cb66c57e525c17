package com.clickkloudy.standalone.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where this machine's `temporal` command is: named by the environment, on the path, or built into the cache.
public record TemporalCommand(Path path) {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    public static TemporalCommand find(Map<String, String> environment, Path cache) {
        return Stream.concat(
                        Stream.ofNullable(environment.get("CLICKKLOUDY_TEMPORAL"))
                                .map(Path::of),
                        Stream.concat(onPath(environment), Stream.of(cache.resolve("bin/temporal"))))
                .filter(Files::isExecutable)
                .findFirst()
                .map(TemporalCommand::new)
                .orElseThrow(
                        () -> new CannotStart("The Temporal server is missing: run `make setup`, which builds it once,"
                                + " or set TEMPORAL_ADDRESS to one that runs."));
    }

    private static Stream<Path> onPath(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PATH")).stream()
                .flatMap(SEPARATOR::splitAsStream)
                .map(folder -> Path.of(folder, "temporal"));
    }
}
