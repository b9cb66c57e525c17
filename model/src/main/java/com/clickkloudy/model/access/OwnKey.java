package com.clickkloudy.model.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The one private key by which this installation proves to platforms that it is itself. Whoever needs it first
/// makes it; from then on it stays the same in all processes, and rests sealed.
public interface OwnKey {
    /// @param made makes one, if there is none yet
    Secret orKeep(Supplier<Secret> made);

    /// @return one that is gone with the process
    static OwnKey ofThisProcess() {
        var kept = new AtomicReference<>(Optional.<Secret>empty());
        return made ->
                kept.updateAndGet(key -> key.or(() -> Optional.of(made.get()))).orElseThrow();
    }
}
