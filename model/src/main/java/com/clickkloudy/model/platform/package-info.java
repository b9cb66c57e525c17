/// What a platform takes, how one connects, and how it refuses.
@NullMarked
package com.clickkloudy.model.platform;

import org.jspecify.annotations.NullMarked;
