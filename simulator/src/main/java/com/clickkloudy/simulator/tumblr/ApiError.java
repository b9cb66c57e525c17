package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/// A refusal as the API writes it: a status, and mostly a code of its own.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> WORDS = Map.of(
            200, "OK",
            201, "Created",
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            413, "Request Entity Too Large",
            429, "Limit Exceeded");

    private final int status;
    private final int code;

    ApiError(int status, int code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static ApiError badContent(String detail) {
        return new ApiError(400, 8001, detail);
    }

    static ApiError unauthorized() {
        return new ApiError(401, 1016, "Unable to authorize");
    }

    static ApiError notFound() {
        return new ApiError(404, 0, "There is no such thing here.");
    }

    Answer answer() {
        var error = Json.object("title", word(status), "code", code, "detail", getMessage());
        return Answer.json(status, Json.object("meta", meta(status), "response", List.of(), "errors", List.of(error)));
    }

    /// What went well.
    static Answer well(int status, Object response) {
        return Answer.json(status, Json.object("meta", meta(status), "response", response));
    }

    private static Object meta(int status) {
        return Json.object("status", status, "msg", word(status));
    }

    private static String word(int status) {
        return WORDS.getOrDefault(status, "Internal Server Error");
    }
}
