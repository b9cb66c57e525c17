/// Which post leaves when, so that every platform's limits hold; pure rules over many posts.
@NullMarked
package com.clickkloudy.model.campaign.plan;

import org.jspecify.annotations.NullMarked;
