/// Files that people upload: taken in as a stream, looked into, and shown so that they can do no harm.
@NullMarked
package com.clickkloudy.api.media;

import org.jspecify.annotations.NullMarked;
