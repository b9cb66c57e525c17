package com.clickkloudy.standalone;

import com.clickkloudy.standalone.server.DataFolder;
import com.clickkloudy.standalone.server.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Collects the settings of [OneProcess] by the names that its rooms read.
final class Configuration {
    private final Map<String, String> values = new TreeMap<>();

    Configuration(Settings settings, DataFolder folder) {
        values.put("server.port", Integer.toString(settings.web().number()));
        values.put("clickkloudy.url", settings.url().toString());
        values.put("clickkloudy.keyset", folder.path().resolve("keyset.json").toString());
        values.put("clickkloudy.media.folder", folder.folder("media").toString());
        values.put("server.tomcat.basedir", folder.folder("web").toString());
        values.put("logging.file.name", folder.log("clickkloudy").toString());
        settings.temporalUi().ifPresent(page -> values.put("clickkloudy.temporal.ui", page.toString()));
        settings.outboundAllow().ifPresent(this::allow);
        settings.webUi().ifPresent(built -> values.put("clickkloudy.web-ui", built));
    }

    Configuration database(DatabaseAddress address) {
        values.put("spring.datasource.url", address.url());
        values.put("spring.datasource.username", address.user());
        values.put("spring.datasource.password", address.password());
        return this;
    }

    Configuration temporal(String address) {
        values.put("clickkloudy.temporal.address", address);
        return this;
    }

    /// Has connectors ask the simulator instead of the platforms.
    Configuration simulator(String address) {
        values.put("clickkloudy.sandbox.simulator", "http://" + address);
        allow(address);
        return this;
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    /// The same for one process of several, with a log of its own.
    ///
    /// @param connections to the database, at most
    Map<String, String> values(Path log, int connections) {
        var own = new TreeMap<>(values);
        own.put("logging.file.name", log.toString());
        own.put("spring.datasource.hikari.maximum-pool-size", Integer.toString(connections));
        return own;
    }

    private void allow(String hosts) {
        values.merge("clickkloudy.outbound.allow", hosts, (some, more) -> some + "," + more);
    }
}
