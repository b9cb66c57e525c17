/// Remembers and finds; the door that other rooms import.
@NullMarked
package com.clickkloudy.storage;

import org.jspecify.annotations.NullMarked;
