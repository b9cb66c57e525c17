/// What the platforms have accepted: an append-only ledger and the media it names.
@NullMarked
package com.clickkloudy.simulator.ledger;

import org.jspecify.annotations.NullMarked;
