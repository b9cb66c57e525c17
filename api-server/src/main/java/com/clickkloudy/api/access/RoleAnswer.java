package com.clickkloudy.api.access;

import com.clickkloudy.model.access.Role;
import io.swagger.v3.oas.annotations.media.Schema;

/// What a person may do in a workspace, as the API says it. A client has to know all of them; a person has one of those
/// that [Role] knows.
@Schema(name = "Role")
public enum RoleAnswer {
    ADMIN,
    PUBLISHER,
    EDITOR,
    VIEWER;

    public static RoleAnswer of(Role role) {
        return switch (role) {
            case ADMIN -> ADMIN;
        };
    }
}
