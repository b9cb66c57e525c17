package com.clickkloudy.simulator;

import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.World;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds every `<slug>/Fake….class` beside this class, in a folder or in a jar: a new platform needs no list.
final class Fakes {
    private static final Pattern FAKE = Pattern.compile("(?:.*/)?simulator/([a-z0-9]+)/(Fake[A-Za-z0-9]+)\\.class");

    private Fakes() {}

    /// One of each, by slug.
    static Map<String, Fake> all(Function<String, World> worlds) {
        var fakes = new TreeMap<String, Fake>();
        try (Stream<String> names = classFiles()) {
            names.map(FAKE::matcher)
                    .filter(Matcher::matches)
                    .forEach(found -> fakes.put(found.group(1), make(found.group(1), found.group(2), worlds)));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("cannot look for fakes on the class path", unreadable);
        }
        return fakes;
    }

    private static Stream<String> classFiles() throws IOException, URISyntaxException {
        URL here = Objects.requireNonNull(Fakes.class.getResource("Fakes.class"));
        if (here.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream().map(entry -> entry.getName());
        }
        Path folder = Path.of(here.toURI()).getParent();
        return Files.walk(folder, 2).map(file -> file.toString().replace('\\', '/'));
    }

    private static Fake make(String slug, String name, Function<String, World> worlds) {
        try {
            var type = Class.forName(Fakes.class.getPackageName() + "." + slug + "." + name);
            Constructor<?> constructor = type.getDeclaredConstructor(World.class);
            constructor.setAccessible(true);
            return (Fake) constructor.newInstance(worlds.apply(slug));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(name + " cannot be made from a World", broken);
        }
    }
}
