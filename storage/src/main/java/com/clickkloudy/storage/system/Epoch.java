package com.clickkloudy.storage.system;

/// How far this installation has come, in the database and in a file outside of it. Where the file is ahead, the
/// database was restored from a backup, and has forgotten what was sent since.
public interface Epoch {
    /// Moves both on. After a restore, every post that is overdue and not known to be sent counts as one that may be
    /// out: it is looked for before anything is sent.
    ///
    /// @return how many posts that concerns
    int advance();
}
