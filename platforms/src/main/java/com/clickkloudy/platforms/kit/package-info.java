/// What connectors are built from: requests that end, answers that are read carefully, failures that are named.
@NullMarked
package com.clickkloudy.platforms.kit;

import org.jspecify.annotations.NullMarked;
