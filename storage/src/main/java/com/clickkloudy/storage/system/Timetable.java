package com.clickkloudy.storage.system;

import java.time.Instant;
import java.util.Map;

/// What is about to leave, over all workspaces, and by which clock.
public interface Timetable {
    /// @return the database's own time: the one that all workers share
    Instant now();

    /// @return how many posts leave in each second of this time, none left out and none of them empty
    Map<Instant, Integer> leaving(Instant from, Instant until);
}
