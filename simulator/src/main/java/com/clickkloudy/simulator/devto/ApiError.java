package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;

/// A refusal as the API writes it.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    ApiError(int status, String error) {
        super(error);
        this.status = status;
    }

    static ApiError invalid(String why) {
        return new ApiError(422, why);
    }

    static ApiError unauthorized() {
        return new ApiError(401, "unauthorized");
    }

    static ApiError notFound() {
        return new ApiError(404, "not found");
    }

    Answer answer() {
        return answer(status, String.valueOf(getMessage()));
    }

    static Answer answer(int status, String error) {
        return Answer.json(status, Json.object("error", error, "status", status));
    }
}
