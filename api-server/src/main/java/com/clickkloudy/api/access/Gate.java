package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.storage.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every handler: whoever still has a one-time password may only change it, no handler of a workspace's
/// resources is reached but through the [WorkspaceDoor], and none of the operators' but by one of them.
@Component
final class Gate implements HandlerInterceptor {
    private static final String OPERATORS = "/api/v1/operator/";
    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of("/api/v1/session", "/api/v1/me", "/api/v1/me/password", "/api/v1/health");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedIn signedIn) {
            requireOwnPassword(signedIn.getPrincipal(), request);
        }
        if (isForOperators(request) && !isOperator(authentication)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "operators_only", "Only whoever runs the installation may do this.");
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

    private static boolean isForOperators(HttpServletRequest request) {
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return handler != null && handler.toString().startsWith(OPERATORS);
    }

    private static boolean isOperator(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn
                && signedIn.getPrincipal().operator();
    }

    private static boolean namesWorkspace(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.containsKey("workspace");
    }
}
