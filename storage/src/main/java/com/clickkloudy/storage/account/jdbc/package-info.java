/// Accounts in PostgreSQL.
@NullMarked
package com.clickkloudy.storage.account.jdbc;

import org.jspecify.annotations.NullMarked;
