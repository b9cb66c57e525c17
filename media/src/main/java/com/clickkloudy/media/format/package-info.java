/// The formats that are taken: what each says of itself, and whether it is whole.
@NullMarked
package com.clickkloudy.media.format;

import org.jspecify.annotations.NullMarked;
