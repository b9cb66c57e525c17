package com.clickkloudy.api;

import com.clickkloudy.model.access.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the server as a browser does: keeps its cookies, and repeats the CSRF cookie as a header.
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI address;

    public Browser(URI address) {
        this.address = address;
    }

    /// The same browser, after the server has moved to another port.
    Browser at(URI moved) {
        var browser = new Browser(moved);
        browser.cookies.putAll(cookies);
        return browser;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    public Reply signIn(String username, String password) {
        get("/api/v1/me");
        return post("/api/v1/session", Map.of("username", username, "password", password));
    }

    /// @return the first workspace of whoever is signed in
    public WorkspaceId workspace() {
        return WorkspaceId.of(get("/api/v1/me").is(200).text("/workspaces/0/id"));
    }

    /// @return the address of something in that workspace
    public String path(String below) {
        return "/api/v1/workspaces/" + workspace() + below;
    }

    public Reply get(String path) {
        return send("GET", path, "", Map.of());
    }

    public Reply delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    public Reply post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body), Map.of());
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body), Map.of());
    }

    /// @param headers come before those that the browser would send
    public Reply send(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        all(headers, !body.isEmpty()).forEach(request::header);
        return send(request.build());
    }

    /// @return a request with all that the browser adds by itself, for whoever sends more than text
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path));
        all(Map.of(), false).forEach(request::header);
        return request;
    }

    public Reply send(HttpRequest request) {
        var response = send(request, BodyHandlers.ofString());
        keepCookies(response);
        return new Reply(response);
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not answer " + request, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody waits for the answer any more.", e);
        }
    }

    private Map<String, String> all(Map<String, String> headers, boolean withBody) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        if (withBody) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            all.putIfAbsent("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (!cookies.isEmpty()) {
            all.putIfAbsent(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private void keepCookies(HttpResponse<String> response) {
        for (var line : response.headers().allValues("Set-Cookie")) {
            var end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
            var equals = line.indexOf('=');
            var value = line.substring(equals + 1, end);
            if (value.isEmpty()) {
                cookies.remove(line.substring(0, equals));
            } else {
                cookies.put(line.substring(0, equals), value);
            }
        }
    }
}
