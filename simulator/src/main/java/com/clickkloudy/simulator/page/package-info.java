/// The pages on which a person looks at what was posted.
@NullMarked
package com.clickkloudy.simulator.page;

import org.jspecify.annotations.NullMarked;
