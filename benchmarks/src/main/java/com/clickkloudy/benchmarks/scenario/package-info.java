/// What is measured, one class each.
@NullMarked
package com.clickkloudy.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
