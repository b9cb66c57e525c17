package com.clickkloudy.simulator.discord;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/// A call that is answered by an error: a code of Discord's own, its words, and for forms the field.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final String text;
    private final transient Optional<Object> errors;

    private ApiError(int status, int code, String text, Optional<Object> errors) {
        super(text);
        this.status = status;
        this.code = code;
        this.text = text;
        this.errors = errors;
    }

    ApiError(int status, int code, String text) {
        this(status, code, text, Optional.empty());
    }

    static ApiError unauthorized() {
        return new ApiError(401, 0, "401: Unauthorized");
    }

    static ApiError unknown(int code, String what) {
        return new ApiError(404, code, "Unknown " + what);
    }

    static ApiError tooLarge() {
        return new ApiError(413, 40005, "Request entity too large");
    }

    static ApiError tooLong(int most, String... path) {
        return form("BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.", path);
    }

    /// @param path of the field, outermost name first
    static ApiError form(String rule, String words, String... path) {
        Object errors = Json.object("_errors", List.of(Json.object("code", rule, "message", words)));
        for (String name : List.of(path).reversed()) {
            errors = Json.object(name, errors);
        }
        return new ApiError(400, 50035, "Invalid Form Body", Optional.of(errors));
    }

    Answer answer() {
        return Answer.json(
                status,
                errors.map(each -> Json.object("message", text, "code", code, "errors", each))
                        .orElseGet(() -> Json.object("message", text, "code", code)));
    }
}
