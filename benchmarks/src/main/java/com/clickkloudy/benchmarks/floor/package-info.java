/// What Temporal and PostgreSQL cost without any engine: a fan-out of activities that do nothing, or next to nothing.
@NullMarked
package com.clickkloudy.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
