package com.clickkloudy.model.campaign.series;

import com.clickkloudy.model.campaign.Schedule;
import java.time.LocalDateTime;
import java.util.Optional;

/// When a series makes campaigns, as a person chose it.
///
/// @param first where the rule begins to count, and how each campaign is laid out over time
/// @param rule the recurrence of RFC 5545, without an end, as `FREQ=WEEKLY;BYDAY=MO`
/// @param until the last local time that may be one
/// @param count how many campaigns are made at most
public record Recurrence(Schedule.At first, String rule, Optional<LocalDateTime> until, Optional<Integer> count) {
    public static final int MAX_RULE = 500;
    public static final int MAX_COUNT = 10_000;

    public Recurrence {
        if (rule.isBlank() || rule.length() > MAX_RULE) {
            throw new IllegalArgumentException("A rule has 1 to " + MAX_RULE + " characters.");
        }
        if (count.filter(many -> many < 1 || many > MAX_COUNT).isPresent()) {
            throw new IllegalArgumentException("A series makes 1 to " + MAX_COUNT + " campaigns.");
        }
    }

    /// @return how many campaigns it may still make after so many
    public int left(int made) {
        return count.map(many -> Math.max(0, many - made)).orElse(Integer.MAX_VALUE);
    }
}
