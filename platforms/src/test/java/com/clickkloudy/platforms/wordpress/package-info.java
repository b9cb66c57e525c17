/// Proves what WordPress's connector does.
@NullMarked
package com.clickkloudy.platforms.wordpress;

import org.jspecify.annotations.NullMarked;
