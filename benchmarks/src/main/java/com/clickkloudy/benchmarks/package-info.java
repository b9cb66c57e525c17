/// Measures whole processes through their doors and writes reports.
@NullMarked
package com.clickkloudy.benchmarks;

import org.jspecify.annotations.NullMarked;
