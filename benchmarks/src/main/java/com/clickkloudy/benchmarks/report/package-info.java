/// Turns what was measured into a text that can be committed and compared.
@NullMarked
package com.clickkloudy.benchmarks.report;

import org.jspecify.annotations.NullMarked;
