package com.clickkloudy.api.access;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Stands before everything below a workspace's address, whatever the method and whatever the body: to whoever is no
/// member nothing is there, and nothing of the request is read. It comes after sign-in and the CSRF token.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class WorkspaceDoor extends OncePerRequestFilter {
    private static final PathPattern BELOW =
            PathPatternParser.defaultInstance.parse("/api/v1/workspaces/{workspace}/**");

    private final People people;

    WorkspaceDoor(People people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parse(request);
        var match = Optional.ofNullable(BELOW.matchAndExtract(path.pathWithinApplication()));
        if (match.isPresent()) {
            var named = match.get().getUriVariables().getOrDefault("workspace", "");
            request.setAttribute(Member.class.getName(), member(workspace(named)));
        }
        chain.doFilter(request, response);
    }

    private Member member(WorkspaceId workspace) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            var person = signedIn.getPrincipal();
            return people.membership(workspace, person.id())
                    .map(membership -> new Member(person, membership))
                    .orElseThrow(Refusal::notFound);
        }
        throw Refusal.notFound();
    }

    private static WorkspaceId workspace(String named) {
        try {
            return WorkspaceId.of(named);
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
    }
}
