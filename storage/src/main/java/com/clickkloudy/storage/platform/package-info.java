/// What is known of platforms while posts go out: what holds them back.
@NullMarked
package com.clickkloudy.storage.platform;

import org.jspecify.annotations.NullMarked;
