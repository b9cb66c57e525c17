/// What vendors' own descriptions of their platforms say, and what of an exchange is otherwise.
@NullMarked
package com.clickkloudy.platforms.vendor;

import org.jspecify.annotations.NullMarked;
