package com.clickkloudy.workflows.wire;

import java.util.function.UnaryOperator;

/// Makes bytes unreadable to Temporal and readable to us again.
public interface Sealer {
    byte[] seal(byte[] plain);

    /// @throws SecurityException if these bytes were not sealed by this installation
    byte[] open(byte[] sealed);

    static Sealer of(UnaryOperator<byte[]> seal, UnaryOperator<byte[]> open) {
        return new Sealer() {
            @Override
            public byte[] seal(byte[] plain) {
                return seal.apply(plain);
            }

            @Override
            public byte[] open(byte[] sealed) {
                return open.apply(sealed);
            }
        };
    }
}
