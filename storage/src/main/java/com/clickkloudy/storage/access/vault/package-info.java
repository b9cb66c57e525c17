/// Seals what must not be read by whoever gets hold of the database or of a history.
@NullMarked
package com.clickkloudy.storage.access.vault;

import org.jspecify.annotations.NullMarked;
