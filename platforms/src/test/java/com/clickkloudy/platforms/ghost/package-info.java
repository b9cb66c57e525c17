/// Proves what Ghost's connector does.
@NullMarked
package com.clickkloudy.platforms.ghost;

import org.jspecify.annotations.NullMarked;
