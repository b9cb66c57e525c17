package com.clickkloudy.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The program with all its servers, the platforms it publishes to, and somebody signed in. All tests share one, so
/// each works on accounts and campaigns of its own. Ask for it as a parameter: see [SharedStack].
final class Stack implements AutoCloseable {
    static final List<String> PLATFORMS = List.of("bluesky", "mastodon", "telegram");
    private final Path folder;
    private final Platforms platforms;
    private final Program program;
    private final int pds = Ports.free();
    private final Operator operator;

    private Stack(Path folder, Platforms platforms, Map<String, String> more) {
        this.folder = folder;
        this.platforms = platforms;
        this.program = Program.on(folder.resolve("data"), settings(more));
        try {
            program.start();
            this.operator = Operator.firstSignIn(program);
        } catch (RuntimeException | AssertionError e) {
            program.close();
            throw e;
        }
    }

    static Stack start() {
        return start(Platforms.start(), Map.of());
    }

    /// API server and workers as processes of their own. Whoever starts it closes it.
    static Stack split(int workers, Platforms platforms) {
        var settings = Map.of("CLICKKLOUDY_SPLIT", "on", "CLICKKLOUDY_WORKERS", Integer.toString(workers));
        return start(platforms, settings);
    }

    private static Stack start(Platforms platforms, Map<String, String> more) {
        try {
            return new Stack(Files.createTempDirectory("clickkloudy-e2e"), platforms, more);
        } catch (IOException e) {
            platforms.close();
            throw new UncheckedIOException(e);
        }
    }

    Program program() {
        return program;
    }

    Platforms platforms() {
        return platforms;
    }

    Operator operator() {
        return operator;
    }

    /// The port of this machine where connectors may ask a server that a test brings along.
    int port() {
        return pds;
    }

    /// Opens accounts on every platform and connects them.
    ///
    /// @param prefix how their names begin: letters that no other test uses
    /// @return the id of each account, and how its platform's ledger calls it
    Map<String, String> accounts(int onEach, String prefix) {
        var accounts = new HashMap<String, String>();
        for (var platform : PLATFORMS) {
            for (var each : platforms.open(platform, onEach, prefix)) {
                accounts.put(operator.connect(platform, each.form()), each.name());
            }
        }
        return accounts;
    }

    @Override
    public void close() {
        operator.close();
        program.close();
        platforms.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What cannot be told from a lost answer, and so has to be waited for, is a sixth of what it is in production;
    /// every call ends sooner than that.
    private Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("CLICKKLOUDY_SANDBOX", "off");
        settings.put("CLICKKLOUDY_SANDBOX_SIMULATOR", platforms.address().toString());
        settings.put("OUTBOUND_ALLOW", platforms.address().getAuthority() + ",localhost:" + pds);
        settings.put("CLICKKLOUDY_ENGINE_QUICKER", "6");
        settings.put("CLICKKLOUDY_OUTBOUND_LONGEST", "PT5S");
        return settings;
    }
}
