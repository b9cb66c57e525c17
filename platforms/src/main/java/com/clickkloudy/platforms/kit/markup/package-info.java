/// Texts in Markdown, understood once, and written as each platform marks texts up.
@NullMarked
package com.clickkloudy.platforms.kit.markup;

import org.jspecify.annotations.NullMarked;
