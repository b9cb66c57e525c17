/// Series, as their workflow asks for them.
@NullMarked
package com.clickkloudy.activities.series;

import org.jspecify.annotations.NullMarked;
