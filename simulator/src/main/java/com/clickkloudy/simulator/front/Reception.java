package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/// The one HTTP handler: reads a request whole, finds who answers it by the first segment of its path, and delivers.
///
/// Callers that name another host than this machine are turned away, so that no web page elsewhere can reach in.
public final class Reception implements HttpHandler {
    /// Answers requests whose path begins with one word.
    public interface House {
        Answer answer(Request request);
    }

    private static final int MOST_BYTES = 128 << 20;
    private static final int LARGE_BYTES = 256 << 10;
    private static final int LARGE_AT_ONCE = 32;

    private final Map<String, Desk> desks;
    private final Map<String, House> houses;
    private final AtomicLong numbers;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /// @param houses what is no platform, by first segment; the empty one is the front page
    /// @param firstNumber the number before that of the first request
    public Reception(Map<String, Desk> desks, Map<String, House> houses, long firstNumber) {
        this.desks = Map.copyOf(desks);
        this.houses = Map.copyOf(houses);
        this.numbers = new AtomicLong(firstNumber);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var delivery = serve(exchange);
            if (delivery.delay().isPositive()) {
                Thread.sleep(delivery.delay());
            }
            send(exchange, delivery);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery serve(HttpExchange exchange) throws IOException, InterruptedException {
        if (!local(exchange)) {
            return Delivery.of(Answer.empty(421));
        }
        boolean isLarge = length(exchange) > LARGE_BYTES;
        if (isLarge) {
            large.acquire();
        }
        try {
            return answer(exchange);
        } finally {
            if (isLarge) {
                large.release();
            }
        }
    }

    private static boolean local(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String port = ":" + exchange.getLocalAddress().getPort();
        return host != null && (host.equals("127.0.0.1" + port) || host.equals("localhost" + port));
    }

    /// What the caller announces; unknown counts as large.
    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && length.matches("\\d{1,18}")) {
            return Long.parseLong(length);
        }
        return exchange.getRequestHeaders().containsKey("Transfer-Encoding") ? Long.MAX_VALUE : 0;
    }

    private Delivery answer(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Delivery.of(Answer.empty(413));
        }
        String path = exchange.getRequestURI().getRawPath();
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end < 0 ? path.length() : end);
        String query = exchange.getRequestURI().getRawQuery();
        var request = new Request(
                numbers.incrementAndGet(),
                exchange.getRequestMethod(),
                end < 0 ? "" : path.substring(end),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                body);
        return dispatch(first, request);
    }

    private Delivery dispatch(String first, Request request) throws InterruptedException {
        var desk = desks.get(first);
        if (desk != null) {
            return desk.serve(request);
        }
        var house = houses.get(first);
        return Delivery.of(house == null ? Answer.empty(404) : house.answer(request));
    }

    private static void send(HttpExchange exchange, Delivery delivery) throws IOException {
        if (delivery.isSilent()) {
            return;
        }
        var answer = delivery.answer();
        byte[] body = answer.body();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) {
            int sent = delivery.manner() == Delivery.Manner.HALF ? body.length / 2 : body.length;
            exchange.getResponseBody().write(body, 0, sent);
            exchange.getResponseBody().flush();
        }
    }
}
