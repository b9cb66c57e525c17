package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;

/// A call that is answered by an error, as the API writes it.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    ApiError(int status, String error) {
        super(error);
        this.status = status;
        this.error = error;
    }

    static ApiError invalid(String what) {
        return new ApiError(422, "Validation failed: " + what);
    }

    static ApiError notFound() {
        return new ApiError(404, "Record not found");
    }

    int status() {
        return status;
    }

    Answer answer() {
        return Answer.json(status, Json.object("error", error));
    }
}
