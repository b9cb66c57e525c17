package com.clickkloudy.workflows.wire;

/// Makes bytes unreadable to Temporal and readable to us again.
public interface Sealer {
    byte[] seal(byte[] plain);

    /// @throws SecurityException if these bytes were not sealed by this installation
    byte[] open(byte[] sealed);
}
