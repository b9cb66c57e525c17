/// Requests and answers, free of the server that carries them.
@NullMarked
package com.clickkloudy.simulator.http;

import org.jspecify.annotations.NullMarked;
