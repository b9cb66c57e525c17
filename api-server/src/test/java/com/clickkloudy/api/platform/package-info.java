/// What holds of platforms and of our registrations there, over HTTP.
@NullMarked
package com.clickkloudy.api.platform;

import org.jspecify.annotations.NullMarked;
