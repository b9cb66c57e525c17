/// The same in PostgreSQL.
@NullMarked
package com.clickkloudy.storage.platform.jdbc;

import org.jspecify.annotations.NullMarked;
