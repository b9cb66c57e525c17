/// Tests of Tumblr.
@NullMarked
package com.clickkloudy.platforms.tumblr;

import org.jspecify.annotations.NullMarked;
