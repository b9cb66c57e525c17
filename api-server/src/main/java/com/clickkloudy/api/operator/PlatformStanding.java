package com.clickkloudy.api.operator;

import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.storage.platform.Hold;
import com.clickkloudy.storage.platform.Holds;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Schema(name = "PlatformStanding", description = "How posts leave for a platform now, over all workspaces.")
record PlatformStanding(
        @Schema(pattern = "^[a-z0-9]+$") String slug,
        String name,
        State state,

        @Schema(description = "Why it is paused.") Optional<String> why,

        @Schema(description = "Since when it is paused.") Optional<Instant> since,

        @Schema(description = "Posts that have still to leave.")
        int open,

        @Schema(description = "Those of them whose slot has come.")
        int due,

        @Schema(description = "When the last of them leaves, as far as is known; absent while paused.")
        Optional<Instant> expectedEnd,

        @Schema(description = "Accounts, apps and servers that asked to wait.")
        int throttled,

        @Schema(description = "Accounts and servers that failed several times; one post at a time tries again.")
        int unreachable) {

    /// @param holds of this platform
    static PlatformStanding of(Profile profile, List<Hold> holds, Optional<Holds.Queue> queue) {
        var pause =
                holds.stream().filter(hold -> hold.kind() == Hold.Kind.PAUSED).findFirst();
        return new PlatformStanding(
                profile.id().slug(),
                profile.name(),
                pause.isPresent() ? State.PAUSED : State.OPEN,
                pause.map(Hold::why),
                pause.map(Hold::since),
                queue.map(Holds.Queue::open).orElse(0),
                queue.map(Holds.Queue::due).orElse(0),
                queue.filter(each -> pause.isEmpty()).map(Holds.Queue::last),
                count(holds, Hold.Kind.THROTTLED),
                count(holds, Hold.Kind.UNREACHABLE));
    }

    private static int count(List<Hold> holds, Hold.Kind kind) {
        return (int) holds.stream().filter(hold -> hold.kind() == kind).count();
    }

    @Schema(name = "PlatformState", enumAsRef = true)
    enum State {
        OPEN,
        PAUSED
    }
}
