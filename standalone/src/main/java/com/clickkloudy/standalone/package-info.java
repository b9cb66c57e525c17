/// Runs everything on one machine with one command.
@NullMarked
package com.clickkloudy.standalone;

import org.jspecify.annotations.NullMarked;
