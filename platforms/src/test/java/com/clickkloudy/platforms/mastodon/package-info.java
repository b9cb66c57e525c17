/// Proves what Mastodon's connector does.
@NullMarked
package com.clickkloudy.platforms.mastodon;

import org.jspecify.annotations.NullMarked;
