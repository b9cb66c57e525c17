package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.model.campaign.queue.QueueTime;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

@Schema(
        name = "QueueRequest",
        description = "When what is added to a group's queue leaves, each week. One campaign leaves at each time.")
record QueueBody(
        @Schema(example = "Europe/Berlin") String zone,

        @Schema(description = "Each once; without any the queue takes no campaign.")
        @Size(max = Queue.MAX_TIMES, message = "has too many times") List<@Valid QueueTimeBody> times) {

    /// @throws Refusal 422 if it is absurd
    Queue read() {
        var read = new ArrayList<QueueTime>();
        for (var each : times) {
            var place = "/times/" + read.size();
            var time = time(each, place);
            if (read.contains(time)) {
                throw wrong(place, "This time is there already. Leave it out.");
            }
            read.add(time);
        }
        return new Queue(knownZone(), read);
    }

    private ZoneId knownZone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong("/zone", "This is no known zone. One looks like Europe/Berlin.");
        }
    }

    private static QueueTime time(QueueTimeBody asked, String place) {
        try {
            return new QueueTime(asked.day(), LocalTime.parse(asked.time()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw wrong(place + "/time", "A time of the day looks like 09:00.");
        }
    }

    private static Refusal wrong(String place, String message) {
        return Refusal.invalid(new FieldError(place, message));
    }
}
