package com.clickkloudy.standalone.server;

import java.nio.file.Path;
import java.util.Map;

/// The folder where programs from outside are unpacked or built once; nothing in it is missed when it is deleted.
public final class Cache {
    private Cache() {}

    public static Path folder(Map<String, String> environment) {
        if (environment.containsKey("CLICKKLOUDY_CACHE")) {
            return Path.of(environment.get("CLICKKLOUDY_CACHE"));
        }
        var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        var caches = environment.containsKey("XDG_CACHE_HOME")
                ? Path.of(environment.get("XDG_CACHE_HOME"))
                : home.resolve(".cache");
        return caches.resolve("clickkloudy");
    }
}
