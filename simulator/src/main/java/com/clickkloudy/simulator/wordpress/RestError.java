package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A refusal in core's own form.
final class RestError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, @Nullable Object> data;

    RestError(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    private RestError(int status, String code, String message, Map<String, @Nullable Object> data) {
        super(message);
        this.status = status;
        this.code = code;
        this.data = data;
    }

    static RestError parameter(String name, String why) {
        return new RestError(
                400,
                "rest_invalid_param",
                "Invalid parameter(s): " + name,
                Json.object("params", Json.object(name, why)));
    }

    static RestError noSuchPost() {
        return new RestError(404, "rest_post_invalid_id", "Invalid post ID.");
    }

    RestError with(String name, Object value) {
        return new RestError(status, code, String.valueOf(getMessage()), Json.object(name, value));
    }

    Answer answer() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("status", status);
        all.putAll(data);
        return Answer.json(status, Json.object("code", code, "message", getMessage(), "data", all));
    }
}
