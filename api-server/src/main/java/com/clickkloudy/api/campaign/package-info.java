/// Campaigns and their posts over HTTP: compose, check, schedule, watch, command.
@NullMarked
package com.clickkloudy.api.campaign;

import org.jspecify.annotations.NullMarked;
