package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal as the API writes it.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int service;
    private final String code;
    private final boolean isAboutInput;

    private ApiError(int status, int service, String code, String message, boolean isAboutInput) {
        super(message);
        this.status = status;
        this.service = service;
        this.code = code;
        this.isAboutInput = isAboutInput;
    }

    ApiError(int status, String code, String message) {
        this(status, 0, code, message, false);
    }

    static ApiError bad(String code, String message) {
        return new ApiError(400, 0, code, message, true);
    }

    static ApiError missing(String field) {
        return bad("MISSING_FIELD", field + " is required");
    }

    static ApiError token(String code, int service, String message) {
        return new ApiError(401, service, code, message, false);
    }

    static ApiError invalidToken() {
        return token("INVALID_ACCESS_TOKEN", 65600, "Invalid access token");
    }

    static ApiError denied(String message) {
        return new ApiError(403, "ACCESS_DENIED", message);
    }

    static ApiError duplicate(String urn) {
        return new ApiError(422, 0, "DUPLICATE_POST", "Content is a duplicate of " + urn, true);
    }

    Answer answer() {
        var json = new LinkedHashMap<String, @Nullable Object>(
                Json.object("status", status, "code", code, "message", getMessage()));
        if (service > 0) {
            json.put("serviceErrorCode", service);
        }
        if (isAboutInput) {
            var input = Json.object("code", code, "description", getMessage());
            json.put("errorDetails", Json.object("inputErrors", List.of(input)));
        }
        return Answer.json(status, json);
    }
}
