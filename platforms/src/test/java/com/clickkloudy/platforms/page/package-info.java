/// Writes the page of each platform in `docs/platforms` from what its connector says of itself.
@NullMarked
package com.clickkloudy.platforms.page;

import org.jspecify.annotations.NullMarked;
