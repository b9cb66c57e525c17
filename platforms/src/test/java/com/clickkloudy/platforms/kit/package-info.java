/// Proves how answers are read and failures are named.
@NullMarked
package com.clickkloudy.platforms.kit;

import org.jspecify.annotations.NullMarked;
