package com.clickkloudy.api.access;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.storage.access.People;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// A session keeps nothing but a person's id; who that is, is looked up with every request.
@Component
final class SessionPerson implements SecurityContextRepository {
    private final People people;

    SessionPerson(People people) {
        this.people = people;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        return personId(request)
                .flatMap(people::find)
                .<SecurityContext>map(person -> new SecurityContextImpl(new SignedIn(person)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn signedIn) {
            request.getSession(true).setAttribute(PRINCIPAL_NAME_INDEX_NAME, signedIn.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return personId(request).isPresent();
    }

    private static Optional<PersonId> personId(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(PRINCIPAL_NAME_INDEX_NAME))
                .map(id -> PersonId.of(id.toString()));
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> load;
        private Optional<SecurityContext> loaded = Optional.empty();

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            var context = loaded.orElseGet(load);
            loaded = Optional.of(context);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
