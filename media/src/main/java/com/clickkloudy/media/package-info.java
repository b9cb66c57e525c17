/// Finds out what a file really is.
@NullMarked
package com.clickkloudy.media;

import org.jspecify.annotations.NullMarked;
