package com.clickkloudy.api.http;

import com.clickkloudy.api.problem.ProblemWriter;
import com.clickkloudy.api.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers what goes wrong before or after a handler: in a filter, in a session's store.
@Component
@Order(Filters.LAST_WORD)
final class LastWord extends OncePerRequestFilter {
    private final Problems problems;
    private final ProblemWriter writer;

    LastWord(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) {
                throw e;
            }
            response.resetBuffer();
            writer.write(problems.of(e), response);
        }
    }
}
