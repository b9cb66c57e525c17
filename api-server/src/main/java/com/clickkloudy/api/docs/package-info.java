/// The API's own description, made from its code.
@NullMarked
package com.clickkloudy.api.docs;

import org.jspecify.annotations.NullMarked;
