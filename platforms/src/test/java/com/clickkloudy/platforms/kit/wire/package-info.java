/// Proves what leaves and what does not, by counting at the other end.
@NullMarked
package com.clickkloudy.platforms.kit.wire;

import org.jspecify.annotations.NullMarked;
