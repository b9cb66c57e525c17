package com.clickkloudy.standalone;

import com.clickkloudy.standalone.server.Cache;
import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DatabaseAddress;
import com.clickkloudy.standalone.server.LocalTemporal;
import com.clickkloudy.standalone.server.Port;
import com.clickkloudy.standalone.server.TemporalCommand;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What whoever runs it decides, by variables of the environment; every one has a default.
record Settings(Map<String, String> environment) {
    private static final String NO_PAGE = "TEMPORAL_UI is an address as https://temporal.example.org, not %s.";

    Settings {
        environment = Map.copyOf(environment);
    }

    /// @param arguments what stands behind the command; `--split` is what CLICKKLOUDY_SPLIT=on is
    static Settings of(Map<String, String> environment, List<String> arguments) {
        var all = new HashMap<>(environment);
        if (arguments.contains("--split")) {
            all.put("CLICKKLOUDY_SPLIT", "on");
        }
        return new Settings(all);
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

    /// The web UI of the Temporal server: of ours, or of the one that is used instead, where it is told.
    Optional<URI> temporalUi() {
        if (temporal().isEmpty()) {
            return Optional.of(URI.create("http://" + temporalPorts().ui().address()));
        }
        return text("TEMPORAL_UI").map(Settings::page);
    }

    private static URI page(String address) {
        try {
            var page = URI.create(address);
            if (page.getHost() != null && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()))) {
                return page;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new CannotStart(NO_PAGE.formatted(address), notAnAddress);
        }
        throw new CannotStart(NO_PAGE.formatted(address));
    }

    /// The address that people open.
    URI url() {
        return URI.create(text("CLICKKLOUDY_URL").orElse("http://" + web().address()));
    }

    /// Where Temporal's web UI has sealed payloads opened.
    URI codec() {
        return url().resolve("/api/v1/operator/codec");
    }

    /// The folder of the built web UI, where it is not packed along.
    Optional<String> webUi() {
        return text("CLICKKLOUDY_WEB_UI");
    }

    /// Whether the platforms are played here, instead of being the real ones.
    boolean isSandbox() {
        return isOn("CLICKKLOUDY_SANDBOX", "on");
    }

    /// Whether API server, workers and simulator are processes of their own.
    boolean isSplit() {
        return isOn("CLICKKLOUDY_SPLIT", "off");
    }

    /// The task queues of each worker process, by name with commas between; all where they are empty. It is one worker,
    /// in the API server's process, unless it is split.
    List<String> workers() {
        var wanted = text("CLICKKLOUDY_WORKERS").orElse("1");
        if (!isSplit() && !wanted.equals("1")) {
            throw new CannotStart("CLICKKLOUDY_WORKERS needs CLICKKLOUDY_SPLIT=on.");
        }
        if (wanted.matches("[1-9]|1[0-6]")) {
            return Collections.nCopies(Integer.parseInt(wanted), "");
        }
        if (!wanted.matches("[a-z*][a-z0-9*,; -]*")) {
            throw new CannotStart("CLICKKLOUDY_WORKERS is a number from 1 to 16, or the task queues of each worker "
                    + "with a semicolon between, not " + wanted + ".");
        }
        return List.of(wanted.split(";"));
    }

    /// Servers in private networks, as `host:port` with commas between, that connectors may ask.
    Optional<String> outboundAllow() {
        return text("OUTBOUND_ALLOW");
    }

    private boolean isOn(String variable, String otherwise) {
        return switch (text(variable).orElse(otherwise)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new CannotStart(variable + " is either on or off.");
        };
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
