/// Runs the parts of an installation as processes of their own, and keeps them running.
@NullMarked
package com.clickkloudy.standalone.split;

import org.jspecify.annotations.NullMarked;
