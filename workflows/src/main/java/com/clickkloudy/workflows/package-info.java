/// Decides when and in which order.
@NullMarked
package com.clickkloudy.workflows;

import org.jspecify.annotations.NullMarked;
