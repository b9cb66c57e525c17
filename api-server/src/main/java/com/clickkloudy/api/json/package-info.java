/// How bodies are read and written.
@NullMarked
package com.clickkloudy.api.json;

import org.jspecify.annotations.NullMarked;
