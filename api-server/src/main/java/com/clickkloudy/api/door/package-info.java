/// Lets platforms fetch the files of posts, without signing in.
@NullMarked
package com.clickkloudy.api.door;

import org.jspecify.annotations.NullMarked;
