package com.clickkloudy.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/// Answers every failed request with a problem, whoever noticed the failure: a handler, Spring, or the container.
@RestControllerAdvice
final class ProblemAdvice {
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /// An `IOException` means that the caller has gone: nobody is left to be answered.
    @ExceptionHandler
    ResponseEntity<Problem> answer(Exception thrown) throws IOException {
        if (thrown instanceof IOException gone) {
            throw gone;
        }
        return problems.of(thrown);
    }

    @Hidden
    @RestController
    static final class Container implements ErrorController {
        private final Problems problems;

        Container(Problems problems) {
            this.problems = problems;
        }

        @RequestMapping("/error")
        ResponseEntity<Problem> answer(HttpServletRequest request) {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            var code = status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
            return problems.of(new ResponseStatusException(HttpStatusCode.valueOf(code)));
        }
    }
}
