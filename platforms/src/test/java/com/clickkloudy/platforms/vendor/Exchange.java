package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a connector asked and what the platform answered. Of files nothing is kept but that they were there.
public record Exchange(Asked asked, Answered answered) {
    /// @param query by its names; `name[]` and `name` are the same
    /// @param headers their names, in small letters
    /// @param type of the body, without its parameters; empty without one
    /// @param fields of a form, or parts of a multipart body; a file's text is empty
    public record Asked(
            String method,
            String path,
            Map<String, List<String>> query,
            Set<String> headers,
            String type,
            Optional<JsonNode> json,
            Map<String, List<String>> fields) {
        Asked at(String other) {
            return new Asked(method, other, query, headers, type, json, fields);
        }

        /// @return the same with the JSON of one field spread among the others
        Asked unwrapped(String field) {
            if (!fields.containsKey(field)) {
                return this;
            }
            var whole =
                    (ObjectNode) Json.read(fields.getOrDefault(field, List.of()).getFirst());
            fields.forEach((name, said) -> {
                if (!name.equals(field)) {
                    whole.put(name, said.getFirst());
                }
            });
            return new Asked(method, path, query, headers, type, Optional.of(whole), fields);
        }
    }

    /// @param type of the body, without its parameters; empty without one
    public record Answered(int status, String type, byte[] body) {
        /// @return whether the platform found fault with what it was asked
        boolean isRefusal() {
            var isOk = json().map(said -> said.path("ok").asBoolean(true)).orElse(true);
            return !isOk || (status >= 400 && status < 500);
        }

        /// @return what was said in JSON; empty where something else was
        Optional<JsonNode> json() {
            return isJson(type) && body.length > 0 ? Optional.of(Json.read(body)) : Optional.empty();
        }
    }

    public static Exchange of(Call call, Answer answer) {
        return new Exchange(
                asked(call.request()),
                new Answered(answer.status(), plain(answer.headers().getOrDefault("Content-Type", "")), answer.body()));
    }

    private static Asked asked(Request request) {
        return new Asked(
                request.method(),
                request.path(),
                request.query().values(),
                request.headers().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)),
                request.body().length == 0 ? "" : request.type(),
                isJson(request.type()) && request.body().length > 0
                        ? Optional.of(Json.read(request.body()))
                        : Optional.empty(),
                isJson(request.type()) ? Map.of() : fields(request));
    }

    private static Map<String, List<String>> fields(Request request) {
        var said = request.params();
        var all = new LinkedHashMap<>(said.values());
        all.keySet().removeAll(request.query().values().keySet());
        said.files().keySet().forEach(name -> all.put(name, List.of("")));
        return all;
    }

    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static String plain(String type) {
        return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
