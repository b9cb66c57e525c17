/// What every request passes before it is anybody's: names, caps, and the last word.
@NullMarked
package com.clickkloudy.api.http;

import org.jspecify.annotations.NullMarked;
