package com.clickkloudy.model.access;

/// What a person may do in a workspace.
public enum Role {
    ADMIN
}
