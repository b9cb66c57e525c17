package com.clickkloudy.storage.access;

import com.clickkloudy.model.access.PersonId;

/// Somebody who can sign in.
///
/// @param operator true if they run the installation
/// @param mustChangePassword true while a one-time password is in force
public record Person(PersonId id, String username, String name, boolean operator, boolean mustChangePassword) {}
