/// How the API says that something went wrong: always the same way, and always with what to do.
@NullMarked
package com.clickkloudy.api.problem;

import org.jspecify.annotations.NullMarked;
