/// One identity on one platform.
@NullMarked
package com.clickkloudy.model.account;

import org.jspecify.annotations.NullMarked;
