package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A person at the sign-in page of a real Bluesky server: asks what a browser would ask, and says what the
/// page's own script would say.
final class BlueskyPage implements AutoCloseable {
    private static final String SCRIPT = "/@atproto/oauth-provider/~api";
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI page;

    private BlueskyPage(URI page) {
        this.page = page;
    }

    /// @return where the page sends the browser back to
    static URI allow(URI page, String did, String handle, String password) {
        try (var person = new BlueskyPage(page)) {
            person.open();
            person.say("/sign-in", Map.of("locale", "en", "username", handle, "password", password, "remember", true));
            return person.leave(
                    person.say("/consent", Map.of("did", did)).path("url").asString());
        }
    }

    private void open() {
        var opened = send(visit(page, "none").GET());
        assertThat(opened.statusCode()).as("%s", opened.body()).isEqualTo(200);
    }

    private JsonNode say(String path, Map<String, ?> words) {
        var said = send(request(page.resolve(SCRIPT + path), "same-origin")
                .header("Sec-Fetch-Mode", "same-origin")
                .header("Sec-Fetch-Dest", "empty")
                .header("Origin", page.resolve("/").toString().replaceFirst("/$", ""))
                .header("Referer", page.toString())
                .header("X-CSRF-Token", cookies.getOrDefault("csrf-token", ""))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Door.JSON.writeValueAsString(words))));
        assertThat(said.statusCode()).as("%s", said.body()).isEqualTo(200);
        return Door.JSON.readTree(said.body());
    }

    private URI leave(String address) {
        var left = send(visit(URI.create(address), "same-origin")
                .header("Referer", page.toString())
                .GET());
        return left.headers()
                .firstValue("Location")
                .map(URI::create)
                .orElseThrow(() -> new AssertionError("The page sends nowhere: " + left.body()));
    }

    private HttpRequest.Builder visit(URI address, String from) {
        return request(address, from).header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Dest", "document");
    }

    /// Its cookies are for https alone; browsers make an exception for this machine.
    private HttpRequest.Builder request(URI address, String from) {
        var request = HttpRequest.newBuilder(address).header("Sec-Fetch-Site", from);
        var held = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return held.isEmpty() ? request : request.header("Cookie", held);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(page + " had no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(page + " was given up", e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.replaceFirst(";.*", "").split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    @Override
    public void close() {
        client.close();
    }
}
