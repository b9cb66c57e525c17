package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call that is answered by an error, as the Bot API writes it: the HTTP status stands in the body, too.
final class BotError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String description;

    BotError(int code, String description) {
        super(description);
        this.code = code;
        this.description = description;
    }

    static BotError bad(String what) {
        return new BotError(400, "Bad Request: " + what);
    }

    Answer answer() {
        return answer(code, description, Optional.empty());
    }

    static Answer answer(int code, String description, Optional<Duration> retryAfter) {
        var error = new LinkedHashMap<String, @Nullable Object>();
        error.put("ok", false);
        error.put("error_code", code);
        error.put("description", description);
        if (retryAfter.isEmpty()) {
            return Answer.json(code, error);
        }
        long seconds = retryAfter.get().toSeconds();
        error.put("parameters", Json.object("retry_after", seconds));
        return Answer.json(code, error).with("Retry-After", Long.toString(seconds));
    }
}
