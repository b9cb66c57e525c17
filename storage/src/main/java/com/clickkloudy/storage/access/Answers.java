package com.clickkloudy.storage.access;

import com.clickkloudy.model.access.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;

/// What writes with a key were answered with. Kept for two days.
public interface Answers {
    /// Runs a write once for its key. Of calls at the same time one runs; the others wait and are given its answer.
    /// The write, its answer and the key are one transaction: if the write throws, the key is free again.
    ///
    /// @param asked a fingerprint of what was asked for
    /// @return the first call's answer; empty if the key was used for something else
    Optional<String> once(WorkspaceId workspace, String key, byte[] asked, Supplier<String> write);
}
