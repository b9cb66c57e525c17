package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.storage.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every handler: whoever still has a one-time password may only change it, and no handler of a
/// workspace's resources is reached but through the [WorkspaceDoor].
@Component
final class Gate implements HandlerInterceptor {
    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of("/api/v1/session", "/api/v1/me", "/api/v1/me/password", "/api/v1/health");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedIn signedIn) {
            requireOwnPassword(signedIn.getPrincipal(), request);
        }
        if (namesWorkspace(request) && request.getAttribute(Member.class.getName()) == null) {
            throw Refusal.notFound();
        }
        return true;
    }

    private static void requireOwnPassword(Person person, HttpServletRequest request) {
        if (person.mustChangePassword() && !WITH_ONE_TIME_PASSWORD.contains(request.getRequestURI())) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "password_change_required", "Change the one-time password first.");
        }
    }

    private static boolean namesWorkspace(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.containsKey("workspace");
    }
}
