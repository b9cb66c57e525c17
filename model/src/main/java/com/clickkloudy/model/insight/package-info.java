/// How published posts do.
@NullMarked
package com.clickkloudy.model.insight;

import org.jspecify.annotations.NullMarked;
