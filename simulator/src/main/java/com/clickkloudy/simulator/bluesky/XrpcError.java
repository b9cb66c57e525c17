package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;

/// A call that is answered by an error, as XRPC writes it: a name and a message.
final class XrpcError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String message;

    XrpcError(int status, String error, String message) {
        super(message);
        this.status = status;
        this.error = error;
        this.message = message;
    }

    static XrpcError invalid(String message) {
        return new XrpcError(400, "InvalidRequest", message);
    }

    Answer answer() {
        return answer(status, error, message);
    }

    static Answer answer(int status, String error, String message) {
        return Answer.json(status, Json.object("error", error, "message", message));
    }
}
