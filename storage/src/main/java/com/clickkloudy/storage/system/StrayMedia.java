package com.clickkloudy.storage.system;

import java.io.IOException;
import java.time.Instant;

/// Bytes in the media store that nobody knows of: a process died after it had kept a file and before it had noted it.
/// Only the worker may ask.
public interface StrayMedia {
    /// Throws them away, in every workspace of this database. Workspaces that it does not know are left alone: they may
    /// belong to another one. Tickets that ended before then are forgotten as well.
    ///
    /// @param keptBefore long enough ago that no upload of then can still be on its way
    /// @return how many
    int discard(Instant keptBefore) throws IOException;
}
