/// What happened, in the order in which it happened.
@NullMarked
package com.clickkloudy.storage.event;

import org.jspecify.annotations.NullMarked;
