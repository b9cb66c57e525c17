package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.storage.campaign.Queues.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

@Schema(name = "Queue", description = "When what is added to a group's queue leaves.")
record QueueAnswer(
        String zone,

        @Schema(description = "In the order of the week.") List<QueueTimeBody> times,

        @Schema(description = "Counts every change; the ETag. 0: nobody has given it times yet.")
        long revision,

        @Schema(description = "The next ten free slots.") List<SeriesTime> next,

        @Schema(description = "The next ten slots that are taken.")
        List<QueuePlace> taken) {

    static QueueAnswer of(Queue queue, long revision, List<Occurrence> next, List<Place> taken) {
        return new QueueAnswer(
                queue.zone().getId(),
                queue.times().stream().map(QueueTimeBody::of).toList(),
                revision,
                SeriesTime.of(next),
                taken.stream().map(each -> QueuePlace.of(each, queue.zone())).toList());
    }

    @Schema(description = "A campaign with its slot.")
    record QueuePlace(
            UUID campaignId,
            String name,

            @Schema(description = "In the queue's zone.", example = "2027-06-01T09:00")
            String local,

            Instant at) {
        static QueuePlace of(Place place, ZoneId zone) {
            var local = LocalDateTime.ofInstant(place.at(), zone).toString();
            return new QueuePlace(place.campaign().value(), place.name(), local, place.at());
        }
    }
}
