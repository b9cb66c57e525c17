/// What things are and which combinations are legal: pure values and rules.
@NullMarked
package com.clickkloudy.model;

import org.jspecify.annotations.NullMarked;
