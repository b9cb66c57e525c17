package com.clickkloudy.api.problem;

import com.clickkloudy.api.problem.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// Ends a request with a problem that the caller can do something about.
public final class Refusal extends RuntimeException {
    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private Refusal(Problem problem, Optional<Duration> retryAfter) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(Problem.of(status, code, detail), Optional.empty());
    }

    /// It is not in the workspace, or not at all: which of the two is not told.
    public static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND, "not_found", "This is not in the workspace.");
    }

    public static Refusal invalid(FieldError... fields) {
        return invalid("invalid", "Look at the marked fields.", List.of(fields));
    }

    public static Refusal invalid(String code, String detail, List<FieldError> fields) {
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
        return new Refusal(fields.isEmpty() ? problem : problem.with(fields), Optional.empty());
    }

    public static Refusal conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /// What the change is based on is no longer so.
    public static Refusal stale() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "This was changed meanwhile. Look at it again, then change it.");
    }

    public static Refusal tooMany(String code, String detail, Duration after) {
        return new Refusal(Problem.of(HttpStatus.TOO_MANY_REQUESTS, code, detail), Optional.of(after));
    }

    /// Something this server needs is away for now.
    public static Refusal unavailable(String detail) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail);
        return new Refusal(problem, Optional.of(Duration.ofSeconds(10)));
    }

    public Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
