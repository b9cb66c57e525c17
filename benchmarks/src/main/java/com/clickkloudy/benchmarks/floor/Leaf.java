package com.clickkloudy.benchmarks.floor;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// In the place of a post.
@ActivityInterface
public interface Leaf {
    @ActivityMethod(name = "FloorLeaf")
    void grow(String id);
}
