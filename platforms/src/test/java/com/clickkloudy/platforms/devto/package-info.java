/// Proves what DEV's connector does.
@NullMarked
package com.clickkloudy.platforms.devto;

import org.jspecify.annotations.NullMarked;
