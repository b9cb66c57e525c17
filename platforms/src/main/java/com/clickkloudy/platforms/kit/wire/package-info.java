/// The one way out of this house: sends a request, bounds it in time and size, and says whether a byte of it left.
@NullMarked
package com.clickkloudy.platforms.kit.wire;

import org.jspecify.annotations.NullMarked;
