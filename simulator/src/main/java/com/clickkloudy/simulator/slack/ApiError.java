package com.clickkloudy.simulator.slack;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.util.List;

/// A call that is answered by an error word; the HTTP status stays 200.
final class ApiError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String word;
    private final String more;

    /// @param more what a person is told beside the word; empty where nothing
    ApiError(String word, String more) {
        super(word);
        this.word = word;
        this.more = more;
    }

    ApiError(String word) {
        this(word, "");
    }

    Answer answer() {
        return Answer.json(
                more.isEmpty()
                        ? Json.object("ok", false, "error", word)
                        : Json.object(
                                "ok",
                                false,
                                "error",
                                word,
                                "response_metadata",
                                Json.object("messages", List.of("[ERROR] " + more))));
    }
}
