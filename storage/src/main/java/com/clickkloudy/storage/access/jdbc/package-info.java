/// People, sign-in and answers in PostgreSQL.
@NullMarked
package com.clickkloudy.storage.access.jdbc;

import org.jspecify.annotations.NullMarked;
