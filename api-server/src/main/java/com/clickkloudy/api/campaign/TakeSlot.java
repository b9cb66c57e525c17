package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.campaign.Queues;
import com.clickkloudy.storage.campaign.Queues.Reason;
import com.clickkloudy.storage.campaign.Queues.Refused;
import com.clickkloudy.storage.campaign.Queues.Taken;
import com.clickkloudy.storage.campaign.Queues.Taking;
import com.clickkloudy.storage.campaign.Queues.Wish;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Works out when a campaign leaves: at the time that was chosen, or in the next free slot of a group's queue.
@Component
final class TakeSlot {
    private static final String PLACE = "/schedule/queue";
    private final Queues queues;
    private final EngineTimes times;
    private final Clock clock;

    TakeSlot(Queues queues, EngineTimes times, Clock clock) {
        this.queues = queues;
        this.times = times;
        this.clock = clock;
    }

    /// Schedules a campaign. A slot is taken in one transaction with that, so that nobody else gets it.
    ///
    /// @throws Refusal 422 if the time is absurd, or if no slot is free
    <T> T take(WorkspaceId workspace, CampaignId campaign, ScheduleBody asked, Function<ChosenTime, T> schedule) {
        return switch (asked.when()) {
            case When.Chosen chosen -> schedule.apply(chosen.time(clock.instant()));
            case When.Queued queued -> {
                var wish = new Wish(workspace, queued.group(), campaign, earliest());
                yield got(queues.take(wish, slot -> schedule.apply(queued.time(slot))));
            }
        };
    }

    /// The same without taking anything.
    ///
    /// @throws Refusal 422 if the time is absurd, or if no slot is free
    ChosenTime preview(WorkspaceId workspace, ScheduleBody asked) {
        return switch (asked.when()) {
            case When.Chosen chosen -> chosen.time(clock.instant());
            case When.Queued queued -> queued.time(got(queues.next(workspace, queued.group(), earliest())));
        };
    }

    /// @return the instant after which a slot may be taken: what is nearer could not be prepared in time
    Instant earliest() {
        return clock.instant().plus(times.makeAhead());
    }

    private static <T> T got(Taking<T> taking) {
        return switch (taking) {
            case Taken<T>(T scheduled) -> scheduled;
            case Refused<T>(Reason why) -> throw refusal(why);
        };
    }

    private static Refusal refusal(Reason why) {
        return switch (why) {
            case NO_GROUP -> refusal("invalid", "This group is not in the workspace.");
            case NO_TIMES ->
                refusal("queue_without_times", "This group's queue has no times yet. Give it some, or choose a time.");
            case FULL ->
                refusal("queue_full", "This group's queue is full for a year. Give it more times, or choose a time.");
        };
    }

    private static Refusal refusal(String code, String message) {
        var detail = code.equals("invalid") ? "Look at the marked fields." : message;
        return Refusal.invalid(code, detail, List.of(new FieldError(PLACE, message)));
    }
}
