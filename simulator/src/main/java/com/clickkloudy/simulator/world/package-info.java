/// What a fake is, and what the frame gives to it: clock, ledger, limits, seals.
@NullMarked
package com.clickkloudy.simulator.world;

import org.jspecify.annotations.NullMarked;
