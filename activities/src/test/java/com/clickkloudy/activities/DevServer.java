package com.clickkloudy.activities;

import com.clickkloudy.storage.FreePort;
import com.clickkloudy.workflows.wire.Attributes;
import com.clickkloudy.workflows.wire.Temporal;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowServiceException;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real Temporal server as a process of its own, on a port that was free and with its data in one file. It survives
/// being killed.
final class DevServer implements TemporalServer {
    private static final String NAMESPACE = "default";
    private final Path folder;
    private final int port;
    private final Temporal temporal;
    private final WorkerFactory workers;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Process process;

    private DevServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = run();
        this.temporal = Temporal.at("127.0.0.1:" + port, NAMESPACE, new Flipped(), meters);
        this.workers = WorkerFactory.newInstance(
                temporal.client(),
                WorkerFactoryOptions.newBuilder()
                        .setUsingVirtualWorkflowThreads(true)
                        .build());
    }

    static DevServer start(Path folder) {
        var server = new DevServer(folder, FreePort.any());
        server.awaitReady();
        return server;
    }

    Temporal temporal() {
        return temporal;
    }

    @Override
    public WorkflowClient client() {
        return temporal.client();
    }

    @Override
    public WorkerFactory workers() {
        return workers;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() {
        process = run();
        awaitReady();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        workers.awaitTermination(10, TimeUnit.SECONDS);
        temporal.close();
        process.destroyForcibly();
    }

    private Process run() {
        var builder = new ProcessBuilder(words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_"));
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UncheckedIOException("The Temporal server cannot be run.", missing);
        }
    }

    private List<String> words() {
        var words = new ArrayList<>(List.of(command().toString(), "server", "start-dev", "--headless"));
        words.addAll(List.of("--disable-config-file", "--disable-config-env", "--log-level", "warn"));
        words.addAll(List.of("--ip", "127.0.0.1", "--port", Integer.toString(port)));
        words.addAll(List.of("--db-filename", folder.resolve("temporal.db").toString()));
        words.addAll(List.of("--sqlite-pragma", "journal_mode=WAL", "--sqlite-pragma", "synchronous=NORMAL"));
        Attributes.ALL.forEach(
                key -> words.addAll(List.of("--search-attribute", key.getName() + "=" + word(key.getValueType()))));
        return words;
    }

    /// Ready once it knows what the engine's workflows are searched by.
    private void awaitReady() {
        EngineRig.until(this::isReady, this::said);
    }

    private boolean isReady() {
        try {
            return client().countWorkflows("CampaignId = 'none'").getCount() == 0;
        } catch (StatusRuntimeException | WorkflowServiceException notYet) {
            return false;
        }
    }

    private String said() {
        try {
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path log() {
        return folder.resolve("temporal.log");
    }

    private static String word(IndexedValueType type) {
        var name = type.name().replace("INDEXED_VALUE_TYPE_", "");
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /// Named by the environment, or the one that the build keeps.
    private static Path command() {
        var cache = named("CLICKKLOUDY_CACHE")
                .or(() -> named("XDG_CACHE_HOME").map(caches -> caches.resolve("clickkloudy")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache/clickkloudy"));
        return Stream.of(named("CLICKKLOUDY_TEMPORAL"), Optional.of(cache.resolve("bin/temporal")))
                .flatMap(Optional::stream)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The Temporal server is missing: run `make setup` first."));
    }

    private static Optional<Path> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of);
    }
}
