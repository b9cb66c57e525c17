/// When a rule of RFC 5545 falls, worked out by lib-recur. No workflow code: activities and the API ask it.
@NullMarked
package com.clickkloudy.workflows.calendar;

import org.jspecify.annotations.NullMarked;
