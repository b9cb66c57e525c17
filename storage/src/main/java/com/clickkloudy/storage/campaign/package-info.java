/// Campaigns, their posts and attempts: what people want, and what has happened.
@NullMarked
package com.clickkloudy.storage.campaign;

import org.jspecify.annotations.NullMarked;
