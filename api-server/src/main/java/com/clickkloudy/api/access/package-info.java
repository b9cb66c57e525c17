/// Who asks, and whether they may: sign-in, sessions, workspaces, and writes that happen once.
@NullMarked
package com.clickkloudy.api.access;

import org.jspecify.annotations.NullMarked;
