package com.clickkloudy.benchmarks.house;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server as a script meets it: JSON both ways, cookies kept. Any answer but a good one ends the measurement.
final class Door implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private final URI address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Door(URI address) {
        this.address = address;
    }

    JsonNode get(String path) {
        return ask("GET", path, "");
    }

    JsonNode ask(String method, String path) {
        return ask(method, path, "");
    }

    JsonNode ask(String method, String path, Object body) {
        return ask(method, path, JSON.writeValueAsString(body));
    }

    @Override
    public void close() {
        client.close();
    }

    private JsonNode ask(String method, String path, String json) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(LONGEST);
        request.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (!json.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return answer(request.build());
    }

    private JsonNode answer(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400 && !request.uri().getPath().endsWith("/me")) {
                throw new IllegalStateException(request + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request + " was given up", e);
        }
    }
}
