/// Connectors: one class speaks to one platform.
@NullMarked
package com.clickkloudy.platforms;

import org.jspecify.annotations.NullMarked;
