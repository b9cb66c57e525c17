package com.clickkloudy.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/// The one page beside our own that may ask here from a browser, with the cookie of whoever is signed in: Temporal's
/// UI, which has payloads opened. The cookie reaches us where both are at the same site: under one host name, on
/// whatever ports.
@Component
final class TemporalOrigin implements CorsConfigurationSource {
    private static final String CODEC = "/api/v1/operator/codec/";
    private final String origin;

    TemporalOrigin(@Value("${clickkloudy.temporal.ui:}") String ui) {
        this.origin = ui.endsWith("/") ? ui.substring(0, ui.length() - 1) : ui;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(CODEC)) {
            return null;
        }
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origin.isEmpty() ? List.of() : List.of(origin));
        allowed.setAllowedMethods(List.of("POST"));
        allowed.setAllowedHeaders(List.of("Content-Type", "X-Namespace"));
        allowed.setAllowCredentials(true);
        return allowed;
    }

    /// A browser says truly where a request comes from, so that this takes the place of the token against forged ones.
    boolean sent(HttpServletRequest request) {
        return !origin.isEmpty()
                && origin.equals(request.getHeader(HttpHeaders.ORIGIN))
                && request.getRequestURI().startsWith(CODEC);
    }
}
