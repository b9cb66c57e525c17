package com.clickkloudy.workflows.campaign;

import io.temporal.activity.ActivityInterface;

/// Finds what was left lying: signals that got lost, workflows that vanished, attempts whose worker died.
@ActivityInterface
public interface Sweeping {
    /// @return how many things it put right
    int sweep();
}
