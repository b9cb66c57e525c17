package com.clickkloudy.e2e;

import com.clickkloudy.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// The simulator as a process of its own, without limits, on a port and a folder that stay the same when it is started
/// again: its ledger is a file, so that it survives `kill -9`.
final class SimulatorProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final int port = Ports.free();
    private final Path folder;
    private Process process;

    private SimulatorProcess(Path folder) {
        this.folder = folder;
        this.process = begin();
    }

    /// Answers once it takes requests.
    static SimulatorProcess start(Path folder) {
        var simulator = new SimulatorProcess(folder);
        simulator.awaitReady();
        return simulator;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() {
        process = begin();
        awaitReady();
    }

    @Override
    public void close() {
        kill();
    }

    private Process begin() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var builder = new ProcessBuilder(
                        java,
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Simulator.class.getName(),
                        "--port=" + port,
                        "--data=" + folder,
                        "--unlimited")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolveSibling("simulator.log").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Waiting.awaitThat("the simulator answers", PATIENCE, this::answers, () -> "nobody listens on " + port);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
