/// Authenticates, validates, writes intent, starts workflows and shows what came of them.
@NullMarked
package com.clickkloudy.api;

import org.jspecify.annotations.NullMarked;
