/// Proves the ways of signing in against a server that says what it is told to.
@NullMarked
package com.clickkloudy.platforms.kit.signin;

import org.jspecify.annotations.NullMarked;
