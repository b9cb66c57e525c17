/// How often a platform may be asked, counted in windows.
@NullMarked
package com.clickkloudy.simulator.limit;

import org.jspecify.annotations.NullMarked;
