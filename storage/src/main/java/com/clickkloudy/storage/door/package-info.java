/// Addresses from which platforms may fetch files.
@NullMarked
package com.clickkloudy.storage.door;

import org.jspecify.annotations.NullMarked;
