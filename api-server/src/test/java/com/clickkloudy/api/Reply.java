package com.clickkloudy.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server answered.
public record Reply(int status, Map<String, List<String>> headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Reply(HttpResponse<String> response) {
        this(response.statusCode(), caseless(response.headers().map()), response.body());
    }

    private static Map<String, List<String>> caseless(Map<String, List<String>> headers) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        return all;
    }

    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    public Reply is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /// A problem as the API promises it: with a code and a sentence, and nothing from inside.
    public Reply isProblem(int expected, String code) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/code")).as(body).isEqualTo(code);
        assertThat(json().at("/status").asInt()).isEqualTo(expected);
        assertThat(text("/detail")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "at com.", "org.springframework", "select ", "stackTrace");
        return this;
    }

    public Reply pointsAt(String... pointers) {
        assertThat(json().at("/errors").findValuesAsString("pointer")).as(body).containsExactlyInAnyOrder(pointers);
        return this;
    }
}
