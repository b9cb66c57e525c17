/// How a series becomes campaigns: its workflow, and the port that an activity implements.
@NullMarked
package com.clickkloudy.workflows.campaign.series;

import org.jspecify.annotations.NullMarked;
