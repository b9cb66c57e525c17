/// Tests of Slack.
@NullMarked
package com.clickkloudy.platforms.slack;

import org.jspecify.annotations.NullMarked;
