/// The program, the platforms it publishes to and the servers behind it, as processes that are started, asked and
/// watched from outside.
@NullMarked
package com.clickkloudy.benchmarks.house;

import org.jspecify.annotations.NullMarked;
