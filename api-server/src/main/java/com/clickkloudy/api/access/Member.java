package com.clickkloudy.api.access;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.Person;
import io.swagger.v3.oas.annotations.Hidden;

/// Who asks, in the workspace that the address names. A handler that takes it is reached by members only.
@Hidden
public record Member(Person person, Membership membership) {
    public WorkspaceId workspace() {
        return membership.workspace().id();
    }

    public PersonId id() {
        return person.id();
    }
}
