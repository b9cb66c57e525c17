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

    private Stack(Path folder, Platforms platforms) {
        this.folder = folder;
        this.platforms = platforms;
        this.program = Program.on(folder.resolve("data"), settings());
        try {
            program.start();
            this.operator = Operator.firstSignIn(program);
        } catch (RuntimeException | AssertionError e) {
            program.close();
            throw e;
        }
    }

    static Stack start() {
        var platforms = Platforms.start();
        try {
            return new Stack(Files.createTempDirectory("clickkloudy-e2e"), platforms);
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
    private Map<String, String> settings() {
        return Map.of(
                "CLICKKLOUDY_SANDBOX", "off",
                "CLICKKLOUDY_SANDBOX_SIMULATOR", platforms.address().toString(),
                "OUTBOUND_ALLOW", platforms.address().getAuthority() + ",localhost:" + pds,
                "CLICKKLOUDY_ENGINE_QUICKER", "6",
                "CLICKKLOUDY_OUTBOUND_LONGEST", "PT5S");
    }
}
