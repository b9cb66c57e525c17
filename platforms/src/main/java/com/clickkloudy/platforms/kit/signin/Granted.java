package com.clickkloudy.platforms.kit.signin;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Json;

/// A sign-in that has just come about.
///
/// @param credentials ready to be kept; a connector may add facts of its own
/// @param said the whole answer, for what a platform tells besides: a team, a channel, a webhook
public record Granted(Credentials credentials, Json said) {}
