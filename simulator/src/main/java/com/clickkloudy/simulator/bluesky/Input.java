package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What a call brings along, checked as XRPC checks it before a method is run.
final class Input {
    private Input() {}

    /// The JSON body, with these strings in it.
    ///
    /// @throws XrpcError where it is anything else
    static JsonNode json(Call call, String... strings) {
        if (!call.request().type().equals("application/json")) {
            throw XrpcError.invalid(
                    "Wrong request encoding (Content-Type): " + call.request().type());
        }
        JsonNode input = read(call);
        for (String name : strings) {
            if (!input.has(name)) {
                throw XrpcError.invalid("Input must have the property \"" + name + "\"");
            }
            if (!input.path(name).isString()) {
                throw XrpcError.invalid("Input/" + name + " must be a string");
            }
        }
        return input;
    }

    private static JsonNode read(Call call) {
        try {
            JsonNode input = Json.read(call.request().body());
            if (input.isObject()) {
                return input;
            }
        } catch (JacksonException unreadable) {
            throw XrpcError.invalid("request body is not valid JSON");
        }
        throw XrpcError.invalid("Input must be an object");
    }

    /// A parameter of the query.
    ///
    /// @throws XrpcError where it is missing
    static String param(Call call, String name) {
        return call.request()
                .query()
                .get(name)
                .orElseThrow(() -> XrpcError.invalid("Params must have the property \"" + name + "\""));
    }

    /// A number of the query within its bounds.
    static int limit(Call call, int usual, int most) {
        int asked = call.request().query().number("limit", usual);
        if (asked < 1 || asked > most) {
            throw XrpcError.invalid("limit must be between 1 and " + most);
        }
        return asked;
    }
}
