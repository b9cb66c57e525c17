package com.clickkloudy.storage.access;

import com.clickkloudy.model.access.Role;
import com.clickkloudy.model.access.Workspace;
import java.time.ZoneId;

/// A workspace that a person belongs to.
public record Membership(Workspace workspace, ZoneId zone, Role role) {}
