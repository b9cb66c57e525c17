/// What is known of media, as rows of PostgreSQL.
@NullMarked
package com.clickkloudy.storage.media.jdbc;

import org.jspecify.annotations.NullMarked;
