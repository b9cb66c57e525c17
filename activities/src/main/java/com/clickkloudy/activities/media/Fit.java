package com.clickkloudy.activities.media;

import com.clickkloudy.platforms.Job;
import java.util.List;

/// The files of a post as its account takes them, or why there are none now.
public sealed interface Fit {

    record Files(List<Job.File> files) implements Fit {}

    /// One cannot be made fit.
    ///
    /// @param field a pointer to it
    record Refused(String field, String sentence) implements Fit {}

    /// At least one has yet to be made.
    record Unmade() implements Fit {}
}
