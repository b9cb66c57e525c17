/// The ways of signing in that many platforms share: OAuth 2 whole, tokens bound to a key, and signed
/// tokens.
@NullMarked
package com.clickkloudy.platforms.kit.signin;

import org.jspecify.annotations.NullMarked;
