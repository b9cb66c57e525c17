package com.clickkloudy.api.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.storage.page.BadCursor;
import jakarta.servlet.ServletException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Turns whatever ended a request into a problem. What nobody expected is logged under a number, and only that number
/// is told.
@Component
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    public ResponseEntity<Problem> of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> answer(refusal);
            case BadCursor _ -> answer(parameter("cursor", "This cursor belongs to no list. Begin without one."));
            case HttpMessageNotReadableException unreadable -> answer(unreadable(unreadable));
            case MethodArgumentNotValidException invalid -> answer(Violations.of(invalid));
            case HandlerMethodValidationException invalid -> answer(Violations.of(invalid));
            case MethodArgumentTypeMismatchException mismatch -> answer(Violations.of(mismatch));
            case CannotCreateTransactionException away -> answer(databaseAway());
            case DataAccessResourceFailureException away -> answer(databaseAway());
            case TransactionSystemException away -> answer(databaseAway());
            case TransientDataAccessException away -> answer(databaseAway());
            case ErrorResponse usual -> answer(usual);
            case ServletException wrapped when wrapped.getRootCause() != null -> of(wrapped.getRootCause());
            default -> answer(unexpected(thrown));
        };
    }

    static Refusal parameter(String name, String message) {
        return Refusal.invalid(new FieldError("/" + name, message));
    }

    private static Refusal databaseAway() {
        return Refusal.unavailable(
                "The database is not reachable. Try again in a minute, and look first whether this was done.");
    }

    private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLong) {
                return Refusal.of(CONTENT_TOO_LARGE, "body_too_large", "The request is larger than 1 MB.");
            }
            if (cause instanceof Refusal inWords) {
                return inWords;
            }
        }
        return WrongJson.refusal(unreadable.getCause());
    }

    private static Refusal unexpected(Throwable thrown) {
        var number = UUID.randomUUID();
        LOG.error("A request failed for a reason that nobody expected. number={}", number, thrown);
        return Refusal.of(
                INTERNAL_SERVER_ERROR,
                "internal",
                "This is a mistake of ours. Its number in the log is " + number + ".");
    }

    private static ResponseEntity<Problem> answer(Refusal refusal) {
        var headers = new HttpHeaders();
        refusal.retryAfter()
                .ifPresent(
                        after -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds()))));
        return answer(refusal.problem(), headers);
    }

    /// What Spring says by itself: no such path, wrong method, wrong media type.
    private static ResponseEntity<Problem> answer(ErrorResponse usual) {
        var status = usual.getStatusCode();
        var problem = switch (status.value()) {
            case 404 -> Problem.of(status, "not_found", "There is nothing at this address.");
            case 405 -> Problem.of(status, "method_not_allowed", "This address takes another method.");
            case 406 -> Problem.of(status, "not_acceptable", "The answer comes in another type than was asked for.");
            case 413 -> Problem.of(status, "body_too_large", "The request is too large.");
            case 415 -> Problem.of(status, "unsupported_type", "This address takes another Content-Type.");
            case 503 -> Problem.of(status, "unavailable", "The server is busy. Try again in a minute.");
            default -> Problem.of(BAD_REQUEST, "bad_request", "The request cannot be understood.");
        };
        return answer(problem, usual.getHeaders());
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}
