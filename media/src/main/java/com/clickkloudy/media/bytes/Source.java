package com.clickkloudy.media.bytes;

import java.io.IOException;
import java.io.InputStream;

/// A file that can be read from any place in it, as often as wanted, without being held in memory.
public interface Source {
    long size();

    /// @param from counted from the file's first byte; at most [#size]
    InputStream open(long from) throws IOException;
}
