/// Reading a file piece by piece, from wherever it rests.
@NullMarked
package com.clickkloudy.media.bytes;

import org.jspecify.annotations.NullMarked;
