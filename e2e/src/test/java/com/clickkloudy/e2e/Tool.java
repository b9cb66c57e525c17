package com.clickkloudy.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the scripts in `tools` prepare once for all tests.
final class Tool {
    private Tool() {}

    /// @param variable of the environment, which may name another one
    /// @param name of the folder in `tools`
    static Path find(String variable, String name) {
        var environment = System.getenv();
        var caches = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        var cache = environment.getOrDefault("CLICKKLOUDY_CACHE", caches + "/clickkloudy");
        return Stream.concat(Stream.ofNullable(environment.get(variable)), Stream.of(cache + "/bin/" + name))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No %1$s: run tools/%1$s/build once.".formatted(name)));
    }
}
