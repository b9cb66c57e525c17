package com.clickkloudy.api.access;

import com.clickkloudy.api.ApiSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/// The token that every write of a browser carries: set as a cookie with every answer, sent back as a header.
@Component
final class Csrf {
    private final CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    private final CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();

    Csrf(ApiSettings settings) {
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(cookie -> cookie.secure(settings.isHttps()).sameSite("Lax"));
        handler.setCsrfRequestAttributeName(null);
    }

    CookieCsrfTokenRepository cookies() {
        return cookies;
    }

    CsrfTokenRequestAttributeHandler handler() {
        return handler;
    }

    /// A new token for whoever has just signed in.
    void renew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var strategy = new CsrfAuthenticationStrategy(cookies);
        strategy.setRequestHandler(handler);
        strategy.onAuthentication(signedIn, request, response);
    }

    static CsrfToken token(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return token;
        }
        throw new IllegalStateException("This request passed no CSRF filter.");
    }
}
