package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.io.Serial;

/// A call that is answered by an error, as OAuth writes it: a code and a description.
final class OauthError extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String error;
    private final String description;

    OauthError(String error, String description) {
        super(description);
        this.error = error;
        this.description = description;
    }

    /// As the sign-in's own addresses say it.
    Answer answer() {
        return Answer.json(400, Json.object("error", error, "error_description", description));
    }

    /// As a server says it to whoever shows a token (RFC 6750, RFC 9449).
    Answer ofResource() {
        return XrpcError.answer(401, error, description)
                .with(
                        "WWW-Authenticate",
                        "DPoP algs=\"ES256\", error=\"%s\", error_description=\"%s\"".formatted(error, description));
    }
}
