/// One piece of content, its audience and its time.
@NullMarked
package com.clickkloudy.model.campaign;

import org.jspecify.annotations.NullMarked;
