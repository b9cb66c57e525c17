package com.clickkloudy.api.health;

/// Looks whether one thing that this server needs is reachable. Nobody but the [Watch] waits for it.
interface Probe {
    /// @return what the API calls it
    String name();

    /// @return what people read while it is away: what that means, and that nothing is lost
    String consequence();

    /// @return false, or any exception, if it is not reachable
    boolean answers() throws Exception;
}
