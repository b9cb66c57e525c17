/// Plays the platforms on one port, with a ledger of everything it accepted.
@NullMarked
package com.clickkloudy.simulator;

import org.jspecify.annotations.NullMarked;
