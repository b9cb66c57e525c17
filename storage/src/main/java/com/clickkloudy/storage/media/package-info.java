/// Files that people upload: their bytes, and what is known of them.
@NullMarked
package com.clickkloudy.storage.media;

import org.jspecify.annotations.NullMarked;
