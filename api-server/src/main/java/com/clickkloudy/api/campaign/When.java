package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.storage.campaign.Queues.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// When a campaign shall leave, as a person asked for it.
sealed interface When {
    /// At a time that the person chose.
    record Chosen(Schedule schedule) implements When {
        private static final Duration IN_THE_PAST = Duration.ofMinutes(10);
        private static final Duration TOO_FAR = Duration.ofDays(730);

        /// @throws Refusal 422 if it is absurd
        ChosenTime time(Instant now) {
            var due = schedule.instant(now);
            if (due.isBefore(now.minus(IN_THE_PAST))) {
                throw wrong("This time has passed. Choose a later one, or now.");
            }
            if (due.isAfter(now.plus(TOO_FAR))) {
                throw wrong("This is more than two years away. Choose an earlier time.");
            }
            return new ChosenTime(schedule, due);
        }

        private static Refusal wrong(String message) {
            return Refusal.invalid(new FieldError("/schedule/local", message));
        }
    }

    /// In the next free slot of a group's queue.
    record Queued(GroupId group, Duration notAfter, Spread spread) implements When {
        ChosenTime time(Slot slot) {
            var time = slot.time();
            var schedule = new Schedule.At(time.local(), slot.zone(), notAfter, in(slot.zone()));
            return new ChosenTime(schedule, time.at());
        }

        /// Hours that were asked for are those of the queue's zone.
        private Spread in(ZoneId zone) {
            return spread instanceof Spread.Daily daily
                    ? new Spread.Daily(zone, daily.days(), daily.windows())
                    : spread;
        }
    }
}
