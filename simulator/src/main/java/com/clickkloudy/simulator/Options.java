package com.clickkloudy.simulator;

import com.clickkloudy.simulator.front.Witness;
import java.nio.file.Path;
import java.util.Optional;

/// How a simulator is run.
///
/// @param folder where ledger and media are kept over a restart; nothing is kept where empty
/// @param limited whether the platforms' documented request limits are in force from the start
/// @param witness who sees all that the platforms are asked and answer
public record Options(Optional<Path> folder, boolean limited, Witness witness) {
    private static final Options IN_MEMORY = new Options(Optional.empty(), true, Witness.NOBODY);

    /// Keeps nothing; media are in a temporary folder until the simulator is closed.
    public static Options inMemory() {
        return IN_MEMORY;
    }

    /// Goes on from what the folder holds, also after a kill.
    public static Options keptIn(Path folder) {
        return new Options(Optional.of(folder), true, Witness.NOBODY);
    }

    /// The same without request limits.
    public Options unlimited() {
        return new Options(folder, false, witness);
    }

    /// The same before the eyes of this witness.
    public Options seenBy(Witness eyes) {
        return new Options(folder, limited, eyes);
    }
}
