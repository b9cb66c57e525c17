/// Files that people upload.
@NullMarked
package com.clickkloudy.model.media;

import org.jspecify.annotations.NullMarked;
