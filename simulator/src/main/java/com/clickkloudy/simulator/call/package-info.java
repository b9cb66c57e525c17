/// What a caller asks of a platform: its operation, on whose account, under which conditions.
@NullMarked
package com.clickkloudy.simulator.call;

import org.jspecify.annotations.NullMarked;
