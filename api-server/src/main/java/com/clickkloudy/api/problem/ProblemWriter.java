package com.clickkloudy.api.problem;

import com.clickkloudy.api.json.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems where no handler of Spring MVC is at work.
@Component
public final class ProblemWriter {
    private final JsonMapper json = StrictJson.mapper();

    public void write(HttpStatus status, String code, String detail, HttpServletResponse response) throws IOException {
        write(ResponseEntity.status(status).body(Problem.of(status, code, detail)), response);
    }

    public void write(ResponseEntity<Problem> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }
}
