package com.clickkloudy.standalone.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A Temporal server with its web UI, on 127.0.0.1 only and with its data in one file.
///
/// After a power cut it may have forgotten its last moments, but its file is whole; what was wanted and what was done
/// stands in PostgreSQL. It outlives a killed JVM; the next start stops what is left and begins anew on the same data.
public final class LocalTemporal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> RAISED_LIMITS = List.of(
            "frontend.rps=20000",
            "frontend.namespaceRPS=20000",
            "matching.rps=20000",
            "history.rps=20000",
            "matching.numTaskqueueReadPartitions=1",
            "matching.numTaskqueueWritePartitions=1");

    private final Process process;
    private final Ports ports;
    private final Path log;

    private LocalTemporal(Process process, Ports ports, Path log) {
        this.process = process;
        this.ports = ports;
        this.log = log;
    }

    /// Where the server and its web UI listen.
    public record Ports(Port server, Port ui) {
        public void mustBeFree() {
            server.mustBeFree();
            ui.mustBeFree();
        }
    }

    /// Stops servers that still work on this folder's data, left behind by a run that could not stop them.
    public static void stopLeftovers(DataFolder folder) {
        var file = file(folder);
        ProcessHandle.allProcesses()
                .filter(process -> serves(process, file))
                .toList()
                .forEach(LocalTemporal::stop);
    }

    /// @param codec where its web UI has sealed payloads opened
    public static LocalTemporal start(DataFolder folder, TemporalCommand command, Ports ports, URI codec) {
        stopLeftovers(folder);
        ports.mustBeFree();
        var log = folder.log("temporal");
        var server = serverOn(file(folder), command, ports).and("--ui-codec-endpoint", codec);
        var temporal = new LocalTemporal(server.start(log), ports, log);
        temporal.awaitReady();
        return temporal;
    }

    public String address() {
        return ports.server().address();
    }

    @Override
    public void close() {
        stop(process.toHandle());
    }

    private static Path file(DataFolder folder) {
        return TemporalFile.in(folder.folder("temporal"));
    }

    private static Command serverOn(Path file, TemporalCommand command, Ports ports) {
        var server = Command.of(command.path(), "server", "start-dev", "--disable-config-file", "--disable-config-env")
                .and("--ip", "127.0.0.1", "--port", ports.server().number())
                .and("--ui-ip", "127.0.0.1", "--ui-port", ports.ui().number(), "--ui-disable-news-fetch")
                .and("--db-filename", file, "--sqlite-pragma", "journal_mode=WAL")
                .and("--sqlite-pragma", "synchronous=NORMAL", "--log-level", "warn");
        for (var limit : RAISED_LIMITS) {
            server = server.and("--dynamic-config-value", limit);
        }
        return server.detached();
    }

    private void awaitReady() {
        try (var namespace = TemporalNamespace.at(address())) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!namespace.answers()) {
                if (System.nanoTime() > deadline || exitsWithin(Duration.ofMillis(100))) {
                    throw CannotStart.withLastWords("The Temporal server did not start.", log);
                }
            }
            namespace.addSearchAttributes();
            namespace.keepEndedWorkflows();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean exitsWithin(Duration time) {
        try {
            return process.waitFor(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean serves(ProcessHandle process, Path file) {
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.contains("start-dev") && arguments.contains(file.toString());
    }

    /// Ends it, by force where it does not end by itself.
    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
