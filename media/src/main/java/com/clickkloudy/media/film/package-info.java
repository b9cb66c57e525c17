/// Films made anew by ffmpeg, which runs as a child process within narrow limits: what people upload is not trusted.
@NullMarked
package com.clickkloudy.media.film;

import org.jspecify.annotations.NullMarked;
