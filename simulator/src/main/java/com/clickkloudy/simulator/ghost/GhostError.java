package com.clickkloudy.simulator.ghost;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A refusal as the Admin API writes it.
final class GhostError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String context;

    GhostError(int status, String type, @Nullable String code, String message, @Nullable String context) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.context = context;
    }

    static GhostError unauthorized(String code, String message) {
        return new GhostError(401, "UnauthorizedError", code, message, null);
    }

    static GhostError bad(@Nullable String code, String message) {
        return new GhostError(400, "BadRequestError", code, message, null);
    }

    static GhostError invalid(String context) {
        return new GhostError(422, "ValidationError", null, "Validation error, cannot save post.", context);
    }

    static GhostError notFound(String context) {
        return new GhostError(404, "NotFoundError", null, "Resource not found error, cannot read post.", context);
    }

    Answer answer() {
        return answer(status, type, code, String.valueOf(getMessage()), context);
    }

    static Answer answer(int status, String type, @Nullable String code, String message, @Nullable String context) {
        var error = Json.object(
                "message",
                message,
                "context",
                context,
                "type",
                type,
                "details",
                null,
                "property",
                null,
                "help",
                null,
                "code",
                code,
                "id",
                UUID.nameUUIDFromBytes((type + message).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "ghostErrorCode",
                null);
        return Answer.json(status, Json.object("errors", List.of(error)));
    }
}
