/// Campaigns that come again and again by a rule.
@NullMarked
package com.clickkloudy.model.campaign.series;

import org.jspecify.annotations.NullMarked;
