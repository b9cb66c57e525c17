package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The JSON object that came to the control door.
record Form(JsonNode json) {
    static Form of(Call call) {
        if (!call.request().type().equals("application/json")) {
            throw new IllegalArgumentException("Content-Type has to be application/json");
        }
        try {
            var json = Json.read(call.request().body());
            if (!json.isObject()) {
                throw new IllegalArgumentException("the body has to be a JSON object");
            }
            return new Form(json);
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("the body is not JSON", unreadable);
        }
    }

    /// Refuses whatever the door does not know, so that a misspelt name is not silently ignored.
    Form only(String... names) {
        var known = List.of(names);
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(unknown + " is none of " + String.join(", ", known));
                });
        return this;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    String text(String name) {
        return json.path(name).asString("");
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    String needed(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text(name);
    }

    long number(String name, long otherwise) {
        return fraction(name).map(Double::longValue).orElse(otherwise);
    }

    Optional<Double> fraction(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!json.path(name).isNumber()) {
            throw new IllegalArgumentException(name + " has to be a number");
        }
        return Optional.of(json.path(name).asDouble());
    }

    boolean yes(String name) {
        return json.path(name).asBoolean(false);
    }
}
