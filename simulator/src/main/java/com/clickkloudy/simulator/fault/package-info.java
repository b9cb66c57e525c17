/// What goes wrong on demand.
@NullMarked
package com.clickkloudy.simulator.fault;

import org.jspecify.annotations.NullMarked;
