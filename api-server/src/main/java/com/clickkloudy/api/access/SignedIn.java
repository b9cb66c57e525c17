package com.clickkloudy.api.access;

import com.clickkloudy.storage.access.Person;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// A request of somebody who is signed in.
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Person person;

    SignedIn(Person person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.id().toString();
    }
}
