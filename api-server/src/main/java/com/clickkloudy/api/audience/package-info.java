/// Finds the accounts and groups that a request names.
@NullMarked
package com.clickkloudy.api.audience;

import org.jspecify.annotations.NullMarked;
