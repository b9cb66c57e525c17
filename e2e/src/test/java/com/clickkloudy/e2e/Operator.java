package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.e2e.Door.Answer;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Whoever works with the program over its API, signed in. The sign-in outlives a restart of the program.
final class Operator implements AutoCloseable {
    static final String USERNAME = "admin";
    static final String PASSWORD = "a password of my own 1";
    private static final String BOUNDARY = "picture-boundary";
    private final Door api;
    private final String workspace;

    private Operator(Door api) {
        this.api = api;
        this.workspace = "/api/v1/workspaces/"
                + api.get("/api/v1/me").path("workspaces").path(0).path("id").asString();
    }

    /// With the password that the start printed, which has to be changed at once.
    static Operator firstSignIn(Program program) {
        var api = new Door(program.address());
        signIn(api, program.oneTimePassword());
        var change = Map.of("old", program.oneTimePassword(), "new", PASSWORD);
        assertThat(api.ask("PUT", "/api/v1/me/password", change).status()).isBetween(200, 204);
        signIn(api, PASSWORD);
        return new Operator(api);
    }

    /// Asks below the workspace.
    Answer ask(String method, String path) {
        return api.ask(method, workspace + path);
    }

    Answer ask(String method, String path, Object body) {
        return api.ask(method, workspace + path, body);
    }

    JsonNode get(String path) {
        return api.get(workspace + path);
    }

    /// What the program says of the servers it needs; answered also while they are away.
    JsonNode health() {
        return api.get("/api/v1/health");
    }

    Answer tryToConnect(String platform, Map<String, String> form) {
        return ask("POST", "/accounts/connections", Map.of("platform", platform, "form", form));
    }

    /// @return the id of the account
    String connect(String platform, Map<String, String> form) {
        var connected = tryToConnect(platform, form).with(200).path("accounts");
        return connected.path(0).path("id").asString();
    }

    /// Comes back from a platform's sign-in page.
    ///
    /// @return the status: 302 sends on into the web UI
    int comeBack(URI callback) {
        return api.ask("GET", callback.getRawPath() + "?" + callback.getRawQuery())
                .status();
    }

    Answer tryToUpload(byte[] jpeg) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"harbour.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        var tail = "\r\n--" + BOUNDARY + "--\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(jpeg),
                BodyPublishers.ofString(tail, StandardCharsets.UTF_8));
        return api.send("POST", workspace + "/media", "multipart/form-data; boundary=" + BOUNDARY, body);
    }

    /// @return the id of the picture
    String upload(byte[] jpeg) {
        return tryToUpload(jpeg).with(201).path("id").asString();
    }

    Answer tryToPublish(Map<String, ?> content, Collection<String> accounts) {
        var campaign = Map.of("content", content, "audience", Map.of("accountIds", accounts), "schedule", "now");
        return ask("POST", "/campaigns", campaign);
    }

    /// @return the id of the campaign, which leaves at once
    String publishNow(Map<String, ?> content, Collection<String> accounts) {
        return tryToPublish(content, accounts).with(201).path("id").asString();
    }

    /// A text of its own with one picture, which every platform takes.
    Map<String, Object> aPictureAndAText(byte[] jpeg) {
        var picture = upload(jpeg);
        var text = "The harbour opens on Friday. " + UUID.randomUUID();
        return Map.of("text", text, "mediaIds", List.of(picture), "altTexts", Map.of(picture, "Ships and gulls"));
    }

    JsonNode campaign(String campaign) {
        return get("/campaigns/" + campaign);
    }

    /// At most the 200 posts of one page.
    List<JsonNode> posts(String campaign) {
        var posts = new ArrayList<JsonNode>();
        get("/campaigns/" + campaign + "/posts?limit=200").path("items").forEach(posts::add);
        return posts;
    }

    /// All that the program has ever answered, headers included.
    String heard() {
        return api.heard();
    }

    @Override
    public void close() {
        api.close();
    }

    private static void signIn(Door api, String password) {
        api.ask("GET", "/api/v1/me");
        var answer = api.ask("POST", "/api/v1/session", Map.of("username", USERNAME, "password", password));
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
    }
}
