/// Tests of LinkedIn.
@NullMarked
package com.clickkloudy.platforms.linkedin;

import org.jspecify.annotations.NullMarked;
