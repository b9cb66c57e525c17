/// Long lists, a page at a time.
@NullMarked
package com.clickkloudy.storage.page;

import org.jspecify.annotations.NullMarked;
