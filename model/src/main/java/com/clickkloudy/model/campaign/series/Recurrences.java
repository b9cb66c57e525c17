package com.clickkloudy.model.campaign.series;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out when a series makes campaigns. An hour that a clock change skips means the first minute after it; one
/// that comes twice counts once.
public interface Recurrences {
    /// @return what is later than an instant, soonest first, up to the end of the rule; without an end, without an end
    Stream<Occurrence> after(Recurrence recurrence, Instant after);

    /// @return what is wrong with it, in words; empty if a series may have it
    Optional<Objection> objection(Recurrence recurrence, Instant now);

    /// Why a series cannot be made.
    record Objection(Field field, String message) {}

    /// What has to be changed.
    enum Field {
        RULE,
        UNTIL
    }
}
