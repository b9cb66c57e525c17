package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before every handler: whoever still has a one-time password may only change it, and a workspace's resources
/// are there for its members alone. To all others they do not exist.
@Component
final class Gate implements HandlerInterceptor {
    private static final Set<String> WITH_ONE_TIME_PASSWORD =
            Set.of("/api/v1/session", "/api/v1/me", "/api/v1/me/password", "/api/v1/health");

    private final People people;

    Gate(People people) {
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof SignedIn signedIn) {
            var person = signedIn.getPrincipal();
            requireOwnPassword(person, request);
            requireMembership(person, request);
        }
        return true;
    }

    private static void requireOwnPassword(Person person, HttpServletRequest request) {
        if (person.mustChangePassword() && !WITH_ONE_TIME_PASSWORD.contains(request.getRequestURI())) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "password_change_required", "Change the one-time password first.");
        }
    }

    private void requireMembership(Person person, HttpServletRequest request) {
        var named = workspace(request);
        if (named != null) {
            var membership = people.membership(parse(named), person.id()).orElseThrow(Refusal::notFound);
            request.setAttribute(Member.class.getName(), new Member(person, membership));
        }
    }

    private static @Nullable String workspace(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get("workspace") instanceof String text ? text : null;
    }

    private static WorkspaceId parse(String text) {
        try {
            return WorkspaceId.of(text);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
