/// Journeys through the doors only: HTTP, a browser, the simulator's control door.
@NullMarked
package com.clickkloudy.e2e;

import org.jspecify.annotations.NullMarked;
