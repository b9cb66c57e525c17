/// A workspace as a whole: its name, and the figures that the navigation shows.
@NullMarked
package com.clickkloudy.api.workspace;

import org.jspecify.annotations.NullMarked;
