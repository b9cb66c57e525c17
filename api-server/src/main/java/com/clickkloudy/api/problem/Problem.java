package com.clickkloudy.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/// What went wrong and what to do, as RFC 9457 has it.
///
/// @param detail a sentence that says what to do
/// @param code stable; a program may branch on it
@Schema(
        description = "What went wrong and what to do (RFC 9457).",
        requiredProperties = {"status", "code"})
public record Problem(
        @Schema(format = "uri-reference") String type,
        String title,
        int status,
        String detail,

        @Schema(description = "Stable; a program may branch on it.")
        String code,

        Optional<List<FieldError>> errors) {

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return new Problem("about:blank", Titles.of(status), status.value(), detail, code, Optional.empty());
    }

    public Problem with(List<FieldError> fields) {
        return new Problem(type, title, status, detail, code, Optional.of(List.copyOf(fields)));
    }

    /// What is wrong with one field.
    ///
    /// @param pointer a JSON Pointer into the request's body; of a parameter its name after a slash
    @Schema(name = "FieldError", description = "What is wrong with one field of the request.")
    public record FieldError(
            @Schema(description = "JSON Pointer into the request's body.")
            String pointer,

            String message) {}
}
