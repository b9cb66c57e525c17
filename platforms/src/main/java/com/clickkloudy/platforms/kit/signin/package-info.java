/// The ways of signing in that many platforms share: OAuth 2 whole, tokens bound to a key, signed tokens, and
/// OAuth 1.0a.
@NullMarked
package com.clickkloudy.platforms.kit.signin;

import org.jspecify.annotations.NullMarked;
