package com.clickkloudy.api.problem;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// The usual names of HTTP's states.
final class Titles {
    private Titles() {}

    static String of(HttpStatusCode status) {
        return Optional.ofNullable(HttpStatus.resolve(status.value()))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Status " + status.value());
    }
}
