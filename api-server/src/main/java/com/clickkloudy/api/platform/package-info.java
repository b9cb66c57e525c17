/// What each platform takes, and how one connects to it.
@NullMarked
package com.clickkloudy.api.platform;

import org.jspecify.annotations.NullMarked;
