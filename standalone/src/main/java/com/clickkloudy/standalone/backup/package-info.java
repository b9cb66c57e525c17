/// Copies what an installation remembers into a folder of its own, and puts it back.
@NullMarked
package com.clickkloudy.standalone.backup;

import org.jspecify.annotations.NullMarked;
