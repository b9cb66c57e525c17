/// What a file has to become before somebody takes it, and making that.
@NullMarked
package com.clickkloudy.media.rendition;

import org.jspecify.annotations.NullMarked;
