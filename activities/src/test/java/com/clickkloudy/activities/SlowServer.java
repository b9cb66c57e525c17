package com.clickkloudy.activities;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A platform behind HTTP that takes its time for every answer, notes when each request came, and is asked over a fresh
/// connection each time.
final class SlowServer implements Publishes, AutoCloseable {
    static final PlatformId SLOW = new PlatformId("slow");
    private final HttpServer server;
    private final Duration answerTakes;
    private final List<Instant> arrivals = new CopyOnWriteArrayList<>();

    SlowServer(Duration answerTakes) throws IOException {
        this.answerTakes = answerTakes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    List<Instant> arrivals() {
        return arrivals;
    }

    @Override
    public Profile profile() {
        return Pigeons.profile(SLOW);
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("{}");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        try {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + job.key());
            var call = (HttpURLConnection) address.toURL().openConnection();
            call.setRequestProperty("Connection", "close");
            call.setDoOutput(true);
            call.getOutputStream().write(job.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return call.getResponseCode() == 200
                    ? new Outcome.Published(new Remote(job.key().toString(), Optional.empty()))
                    : new Outcome.Failed(new Failure.Ambiguous("It said something else."));
        } catch (IOException lost) {
            return new Outcome.Failed(new Failure.Ambiguous("It did not answer."));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) {
        arrivals.add(Instant.now());
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(answerTakes);
            exchange.sendResponseHeaders(200, -1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
