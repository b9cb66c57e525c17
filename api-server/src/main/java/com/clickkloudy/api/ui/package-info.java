/// Hands out the built web UI.
@NullMarked
package com.clickkloudy.api.ui;

import org.jspecify.annotations.NullMarked;
