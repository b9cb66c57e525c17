/// How this process reaches the engine and tells it that rows changed.
@NullMarked
package com.clickkloudy.api.engine;

import org.jspecify.annotations.NullMarked;
