/// Files of posts, made fit for the accounts that take them.
@NullMarked
package com.clickkloudy.activities.media;

import org.jspecify.annotations.NullMarked;
