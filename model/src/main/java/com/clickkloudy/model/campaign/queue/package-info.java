/// Weekly times at which campaigns leave one after another.
@NullMarked
package com.clickkloudy.model.campaign.queue;

import org.jspecify.annotations.NullMarked;
