package com.clickkloudy.simulator;

import com.clickkloudy.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Somebody who calls a simulator over HTTP and looks at the bare answers.
public final class Caller {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final List<String> headers;

    private Caller(String base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Caller of(URI base) {
        return new Caller(base.toString(), List.of());
    }

    public Caller bearing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Caller with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Caller(base, more);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply postJson(String path, Object body) {
        return with("Content-Type", "application/json").post(path, Json.bytes(body));
    }

    public Reply postForm(String path, String form) {
        return with("Content-Type", "application/x-www-form-urlencoded")
                .post(path, form.getBytes(StandardCharsets.UTF_8));
    }

    public Reply post(String path, byte[] body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(body)));
    }

    public Reply send(String method, String path, String body) {
        return send(request(path).method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// What came back.
    public record Reply(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.read(response.body());
        }

        /// A value of the JSON by its pointer, as text.
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
