/// Copies of files that tell nothing beside what is seen: not where, when or with what it was made.
@NullMarked
package com.clickkloudy.media.clean;

import org.jspecify.annotations.NullMarked;
