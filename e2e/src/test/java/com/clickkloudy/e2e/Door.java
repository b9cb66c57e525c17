package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server as a browser or a script meets it: JSON both ways, cookies kept, headers of one's own.
final class Door implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    Door(URI address) {
        this.address = address;
    }

    /// What a door answers to whatever it was asked.
    record Answer(int status, String type, JsonNode body) {
        JsonNode with(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return body;
        }
    }

    Door header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    JsonNode get(String path) {
        return ask("GET", path).with(200);
    }

    byte[] bytes(String path) {
        return sent(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    Answer ask(String method, String path) {
        return send(method, path, "", BodyPublishers.noBody());
    }

    Answer ask(String method, String path, Object body) {
        return send(method, path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    Answer send(String method, String path, String type, BodyPublisher body) {
        var request = request(path).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var answer = sent(request.build(), BodyHandlers.ofString());
        heard.add(answer.headers().map() + answer.body());
        var kind = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(answer.statusCode(), kind, JSON.readTree(answer.body().isEmpty() ? "null" : answer.body()));
    }

    /// Posts, and answers where one is sent on to.
    URI sentOn(String path, String type, String body) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        var answer = sent(request.build(), BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new AssertionError(path + " sends nowhere: " + answer.body()));
    }

    /// All answers so far, headers included.
    String heard() {
        return String.join("\n", heard);
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new AssertionError(request + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request + " was given up", e);
        }
    }
}
