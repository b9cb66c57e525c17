/// One campaign on one account: its states, its attempts, its outcome.
@NullMarked
package com.clickkloudy.model.campaign.post;

import org.jspecify.annotations.NullMarked;
