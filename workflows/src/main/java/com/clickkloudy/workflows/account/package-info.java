/// What keeps accounts well by itself.
@NullMarked
package com.clickkloudy.workflows.account;

import org.jspecify.annotations.NullMarked;
