/// The contract that every connector keeps, and the guard over what a platform consists of.
@NullMarked
package com.clickkloudy.platforms;

import org.jspecify.annotations.NullMarked;
