/// What this server needs, and whether it is reachable.
@NullMarked
package com.clickkloudy.api.health;

import org.jspecify.annotations.NullMarked;
