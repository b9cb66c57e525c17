package com.clickkloudy.platforms;

/// Follows a post that was accepted and is still being processed. May be repeated freely.
public interface Settles extends Publishes {
    Outcome settle(Job job, String state);
}
