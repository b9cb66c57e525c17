/// Bytes of media as files of a folder.
@NullMarked
package com.clickkloudy.storage.media.file;

import org.jspecify.annotations.NullMarked;
