package com.clickkloudy.storage.access;

import java.time.Duration;

/// Slows down whoever guesses passwords, over all processes.
public interface SignInTries {
    /// Counts a try before its password is looked at, so that many at once gain nothing.
    ///
    /// @param who user name and address
    /// @return how long to wait before this try may be made; zero if it may be made now
    Duration begin(String who);

    /// Forgets the failed tries.
    void succeeded(String who);
}
