/// Those looks in PostgreSQL.
@NullMarked
package com.clickkloudy.storage.system.jdbc;

import org.jspecify.annotations.NullMarked;
