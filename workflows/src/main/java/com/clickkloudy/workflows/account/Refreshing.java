package com.clickkloudy.workflows.account;

import io.temporal.activity.ActivityInterface;

/// Renews sign-ins ahead of their end.
@ActivityInterface
public interface Refreshing {
    /// @return how many it renewed
    int refreshDue();
}
