package com.clickkloudy.storage.platform;

import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.Optional;

/// What lets nothing leave for now.
///
/// @param why a sentence for people
/// @param until empty if only a person ends it
public record Hold(Place place, Kind kind, String why, Instant since, Optional<Instant> until) {
    public Hold {
        if (until.isEmpty() && kind != Kind.PAUSED) {
            throw new IllegalArgumentException("Only what a person holds has no end.");
        }
    }

    /// What is held.
    ///
    /// @param whose empty for a whole platform; else the app, the account or the server as
    ///     [com.clickkloudy.model.platform.CountedAs] names it
    public record Place(PlatformId platform, Scope scope, String whose) {
        public static Place all(PlatformId platform) {
            return new Place(platform, Scope.PLATFORM, "");
        }
    }

    /// How much is held.
    public enum Scope {
        PLATFORM,
        APP,
        ACCOUNT,
        HOST
    }

    /// Why it is held.
    public enum Kind {
        /// An operator said so.
        PAUSED,
        /// The platform asked to wait.
        THROTTLED,
        /// It failed several times in a row; from `until` on, one post at a time tries.
        UNREACHABLE
    }
}
