package com.clickkloudy.api.platform;

import com.clickkloudy.platforms.Connector;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// What a connector can do: the names of the capabilities that it implements, and of those that they include.
final class Capabilities {
    private Capabilities() {}

    static List<String> of(Connector connector) {
        var names = new TreeSet<String>();
        collect(connector.getClass(), names);
        return List.copyOf(names);
    }

    private static void collect(Class<?> type, TreeSet<String> names) {
        for (var each : type.getInterfaces()) {
            if (each != Connector.class && Connector.class.isAssignableFrom(each)) {
                names.add(each.getSimpleName().toLowerCase(Locale.ROOT));
                collect(each, names);
            }
        }
    }
}
