package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.queue.QueueTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;

@Schema(name = "QueueTime", description = "A time of the week, in the queue's zone.")
record QueueTimeBody(
        DayOfWeek day,

        @Schema(description = "A whole minute.", example = "09:00")
        String time) {
    static QueueTimeBody of(QueueTime time) {
        return new QueueTimeBody(time.day(), time.time().toString());
    }
}
