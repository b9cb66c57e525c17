package com.clickkloudy.api.account;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import java.util.List;
import java.util.Optional;

/// Says to a person why an account could not be connected.
final class ConnectFailure {
    private ConnectFailure() {}

    static Refusal refusal(Failure failure, Form form) {
        return switch (failure) {
            case Failure.Throttled(var after, var message) -> Refusal.tooMany(code(failure), message, after);
            case Failure.Unreachable(var message) -> Refusal.of(SERVICE_UNAVAILABLE, code(failure), message);
            case Failure.Ambiguous(var message) -> Refusal.of(SERVICE_UNAVAILABLE, code(failure), message);
            case Failure.Refused(var field, var message) ->
                Refusal.invalid(code(failure), message, at(field, form, message));
            case Failure.SignedOut _, Failure.Forbidden _, Failure.Duplicate _, Failure.Gone _ ->
                Refusal.invalid(code(failure), failure.message(), List.of());
        };
    }

    /// @return stable; the web UI has a sentence for each
    static String code(Failure failure) {
        return switch (failure) {
            case Failure.Throttled _ -> "platform_throttled";
            case Failure.Unreachable _, Failure.Ambiguous _ -> "platform_away";
            case Failure.SignedOut _ -> "connection_sign_in_refused";
            case Failure.Forbidden _ -> "connection_forbidden";
            case Failure.Refused _, Failure.Duplicate _, Failure.Gone _ -> "connection_refused";
        };
    }

    private static List<FieldError> at(Optional<String> field, Form form, String message) {
        return field
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(form.fields()::containsKey)
                .map(name -> new FieldError(ConnectForm.pointer(name), message))
                .stream()
                .toList();
    }
}
