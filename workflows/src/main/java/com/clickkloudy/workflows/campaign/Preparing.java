package com.clickkloudy.workflows.campaign;

import io.temporal.activity.ActivityInterface;

/// Does before the slot what may be repeated: uploads, drafts, containers.
@ActivityInterface
public interface Preparing {
    /// Prepares what is not prepared yet of a batch's posts; each result is a row, so that a repetition goes on.
    PreparedPage preparePage(BatchRef batch);
}
