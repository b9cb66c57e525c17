/// The door by which tests and seeds make accounts, set faults and read what was accepted.
@NullMarked
package com.clickkloudy.simulator.control;

import org.jspecify.annotations.NullMarked;
