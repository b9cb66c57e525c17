/// Texts in Markdown: what is read in them, and how they are written where nothing is known of Markdown.
@NullMarked
package com.clickkloudy.platforms.kit.markup;

import org.jspecify.annotations.NullMarked;
