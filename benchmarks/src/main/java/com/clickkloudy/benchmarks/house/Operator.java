package com.clickkloudy.benchmarks.house;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/// Whoever works with the program over its API, signed in.
public final class Operator implements AutoCloseable {
    private static final String USERNAME = "admin";
    private static final String PASSWORD = "a password of my own 1";
    private static final int AT_ONCE = 6;
    private final Door api;
    private final String workspace;

    private Operator(Door api) {
        this.api = api;
        this.workspace = "/api/v1/workspaces/"
                + api.get("/api/v1/me").path("workspaces").path(0).path("id").asString();
    }

    static Operator firstSignIn(Program program) {
        var api = new Door(program.address());
        signIn(api, program.oneTimePassword());
        api.ask("PUT", "/api/v1/me/password", Map.of("old", program.oneTimePassword(), "new", PASSWORD));
        signIn(api, PASSWORD);
        return new Operator(api);
    }

    /// @return the ids of the accounts
    public List<String> connect(String platform, List<Map<String, String>> forms) {
        var ids = new ArrayList<String>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var connecting = forms.stream()
                    .map(form -> threads.submit(() -> connect(platform, form)))
                    .toList();
            connecting.forEach(each -> ids.add(result(each)));
        }
        return ids;
    }

    /// @return the id of the campaign, which leaves at once
    public String publishNow(String text, Collection<String> accounts) {
        return publish(text, accounts, "now");
    }

    public String publishAt(String text, Collection<String> accounts, Instant at) {
        var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString();
        return publish(text, accounts, Map.of("local", local, "zone", "UTC"));
    }

    /// Stops the measurement unless all its posts are out and it knows it.
    public void mustBeOut(String campaign, int posts) {
        var found = campaign(campaign);
        if (found.path("counts").path("published").asInt() != posts) {
            throw new IllegalStateException("Not all posts are out: " + found.path("counts"));
        }
    }

    /// When the last post may leave, by the plan.
    public Instant lastSlot(String campaign) {
        return Instant.parse(campaign(campaign).path("lastSlot").asString());
    }

    private JsonNode campaign(String campaign) {
        return api.get(workspace + "/campaigns/" + campaign);
    }

    @Override
    public void close() {
        api.close();
    }

    private String publish(String text, Collection<String> accounts, Object schedule) {
        var asked = Map.of(
                "content", Map.of("text", text), "audience", Map.of("accountIds", accounts), "schedule", schedule);
        return api.ask("POST", workspace + "/campaigns", asked).path("id").asString();
    }

    private String connect(String platform, Map<String, String> form) {
        var connected =
                api.ask("POST", workspace + "/accounts/connections", Map.of("platform", platform, "form", form));
        return connected.path("accounts").path(0).path("id").asString();
    }

    private static void signIn(Door api, String password) {
        api.get("/api/v1/me");
        api.ask("POST", "/api/v1/session", Map.of("username", USERNAME, "password", password));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up", e);
        }
    }
}
