/// What stands before every fake: reads the request, lets go wrong what is to go wrong, counts, and sends the answer.
@NullMarked
package com.clickkloudy.simulator.front;

import org.jspecify.annotations.NullMarked;
