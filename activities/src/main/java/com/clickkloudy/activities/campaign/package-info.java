/// Brings posts out: translates what workflows ask for into platforms, media and storage.
@NullMarked
package com.clickkloudy.activities.campaign;

import org.jspecify.annotations.NullMarked;
