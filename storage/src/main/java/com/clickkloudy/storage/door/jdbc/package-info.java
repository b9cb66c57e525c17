/// Doors to files, as rows of PostgreSQL.
@NullMarked
package com.clickkloudy.storage.door.jdbc;

import org.jspecify.annotations.NullMarked;
