/// Tests of Discord.
@NullMarked
package com.clickkloudy.platforms.discord;

import org.jspecify.annotations.NullMarked;
