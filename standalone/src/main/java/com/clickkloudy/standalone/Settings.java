package com.clickkloudy.standalone;

import com.clickkloudy.standalone.server.Cache;
import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DatabaseAddress;
import com.clickkloudy.standalone.server.LocalTemporal;
import com.clickkloudy.standalone.server.Port;
import com.clickkloudy.standalone.server.TemporalCommand;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What whoever runs it decides, by variables of the environment; every one has a default.
record Settings(Map<String, String> environment) {
    Settings {
        environment = Map.copyOf(environment);
    }

    Path data() {
        return Path.of(text("CLICKKLOUDY_DATA").orElse("data"));
    }

    Path cache() {
        return Cache.folder(environment);
    }

    Port web() {
        return port("CLICKKLOUDY_PORT", 8080, "the web UI");
    }

    /// Empty where a Temporal server of the operator's own is used.
    LocalTemporal.Ports temporalPorts() {
        return new LocalTemporal.Ports(
                port("CLICKKLOUDY_TEMPORAL_PORT", 7233, "the Temporal server"),
                port("CLICKKLOUDY_UI_PORT", 8233, "the Temporal UI"));
    }

    Port simulator() {
        return port("CLICKKLOUDY_SIMULATOR_PORT", 8090, "the simulator of the sandbox");
    }

    TemporalCommand temporalCommand() {
        return TemporalCommand.find(environment, cache());
    }

    /// A database to use instead of one of our own.
    Optional<DatabaseAddress> database() {
        return text("DATABASE_URL").map(DatabaseAddress::parse);
    }

    /// A Temporal server to use instead of one of our own.
    Optional<String> temporal() {
        return text("TEMPORAL_ADDRESS");
    }

    /// The address that people open.
    URI url() {
        return URI.create(text("CLICKKLOUDY_URL").orElse("http://" + web().address()));
    }

    /// The folder of the built web UI, where it is not packed along.
    Optional<String> webUi() {
        return text("CLICKKLOUDY_WEB_UI");
    }

    /// Whether the platforms are played here, instead of being the real ones.
    boolean isSandbox() {
        return switch (text("CLICKKLOUDY_SANDBOX").orElse("on")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new CannotStart("CLICKKLOUDY_SANDBOX is either on or off.");
        };
    }

    /// Servers in private networks, as `host:port` with commas between, that connectors may ask.
    Optional<String> outboundAllow() {
        return text("OUTBOUND_ALLOW");
    }

    private Port port(String variable, int otherwise, String purpose) {
        var number = text(variable).orElse(Integer.toString(otherwise));
        try {
            return new Port(Integer.parseInt(number), purpose, variable);
        } catch (NumberFormatException e) {
            throw new CannotStart(variable + " must be a port from 1 to 65535, not " + number + ".", e);
        }
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
