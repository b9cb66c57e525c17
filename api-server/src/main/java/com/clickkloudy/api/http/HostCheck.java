package com.clickkloudy.api.http;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only under the names that this installation has: its public address, and this machine's own. A foreign name
/// that leads here (DNS rebinding) gets nothing. Health may be asked under any name.
@Component
@Order(Filters.HOST_CHECK)
final class HostCheck extends OncePerRequestFilter {
    private final ApiSettings settings;

    HostCheck(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = Optional.ofNullable(request.getHeader("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!names(request.getLocalPort()).contains(host)) {
            throw Refusal.of(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "wrong_host",
                    "This installation does not answer under that name. Set CLICKKLOUDY_URL to the one it should have.");
        }
        chain.doFilter(request, response);
    }

    private Set<String> names(int port) {
        var url = settings.url();
        var host = url.getHost().toLowerCase(Locale.ROOT);
        var usual = settings.isHttps() ? 443 : 80;
        var own = url.getPort() == -1 || url.getPort() == usual ? host : host + ":" + url.getPort();
        return Set.copyOf(List.of(
                own,
                host + ":" + (url.getPort() == -1 ? usual : url.getPort()),
                "127.0.0.1:" + port,
                "localhost:" + port,
                "[::1]:" + port));
    }
}
