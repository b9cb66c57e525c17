/// Campaigns in PostgreSQL.
@NullMarked
package com.clickkloudy.storage.campaign.jdbc;

import org.jspecify.annotations.NullMarked;
