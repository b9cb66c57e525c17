package com.clickkloudy.model.campaign;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// How a campaign's posts are laid out over time, from its own time on. Limits of the platforms come on top.
public sealed interface Spread {
    Spread AT_ONCE = new AtOnce();

    /// All of them at the campaign's time.
    record AtOnce() implements Spread {}

    /// Evenly over a stretch of time.
    ///
    /// @param length a minute to seven days
    record Over(Duration length) implements Spread {
        private static final Duration LONGEST = Duration.ofDays(7);

        public Over {
            if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("Posts are spread over a minute to seven days.");
            }
        }
    }

    /// Only within these hours, evenly over what is left of the first day that has any; what the limits push out of
    /// them waits for the next.
    ///
    /// @param windows in the order of the day
    record Daily(ZoneId zone, Set<DayOfWeek> days, List<Window> windows) implements Spread {
        private static final int MOST = 12;

        public Daily {
            days = Set.copyOf(days);
            windows =
                    windows.stream().sorted(Comparator.comparing(Window::from)).toList();
            if (days.isEmpty()) {
                throw new IllegalArgumentException("Choose at least one day of the week.");
            }
            if (windows.isEmpty() || windows.size() > MOST) {
                throw new IllegalArgumentException("A day has 1 to " + MOST + " windows.");
            }
            for (var next = 1; next < windows.size(); next++) {
                if (windows.get(next).from().isBefore(windows.get(next - 1).to())) {
                    throw new IllegalArgumentException("The windows of a day must not overlap.");
                }
            }
        }
    }

    /// Each at the campaign's local time in its own account's zone; an account without one has the schedule's.
    record OwnTime() implements Spread {}

    /// A stretch of a day; its end is outside.
    record Window(LocalTime from, LocalTime to) {
        private static final Duration SHORTEST = Duration.ofMinutes(5);

        public Window {
            if (Duration.between(from, to).compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException(
                        "A window ends at least 5 minutes after it begins, on the same day.");
            }
        }
    }
}
