/// Tests of Telegram.
@NullMarked
package com.clickkloudy.platforms.telegram;

import org.jspecify.annotations.NullMarked;
