package com.clickkloudy.storage.account;

import com.clickkloudy.model.platform.Limits;
import java.net.URI;
import java.util.Optional;

/// What a platform tells of an account.
///
/// @param home empty leaves the page's address as it was
public record Description(String handle, String name, Optional<URI> home, Optional<URI> avatar, Limits limits) {}
