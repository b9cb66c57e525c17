/// Proves what Bluesky's connector does.
@NullMarked
package com.clickkloudy.platforms.bluesky;

import org.jspecify.annotations.NullMarked;
