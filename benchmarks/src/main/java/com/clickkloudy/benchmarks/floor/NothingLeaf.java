package com.clickkloudy.benchmarks.floor;

/// Does nothing.
public final class NothingLeaf implements Leaf {
    @Override
    public void grow(String id) {}
}
