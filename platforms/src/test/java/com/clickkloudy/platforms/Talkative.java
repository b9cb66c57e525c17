package com.clickkloudy.platforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// Stands before the simulator and changes what it answers: adds to every JSON object a field that nobody has ever
/// heard of, or what a test says.
final class Talkative implements AutoCloseable {
    private static final String NEWS = "{\"x_news\":{\"since\":[2027,null]},";
    private static final Set<String> OURS = Set.of("connection", "content-length", "host", "transfer-encoding", "date");

    private final URI behind;
    private final UnaryOperator<String> change;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Talkative(URI behind) throws IOException {
        this(behind, body -> body.startsWith("{\"") ? NEWS + body.substring(1) : body);
    }

    /// @param change what it makes of each body
    Talkative(URI behind, UnaryOperator<String> change) throws IOException {
        this.behind = behind;
        this.change = change;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofString(UTF_8));
            var body = more(answer.body()).getBytes(UTF_8);
            answer.headers().map().forEach((name, values) -> {
                if (!OURS.contains(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(
                        URI.create(behind + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-Host", address().getAuthority()).build();
    }

    private String more(String body) {
        return change.apply(body).replace(behind.toString(), address().toString());
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
