/// Keeps accounts signed in.
@NullMarked
package com.clickkloudy.activities.account;

import org.jspecify.annotations.NullMarked;
