package com.clickkloudy.api.campaign;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Recurrence;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

@Schema(name = "Repeat", description = "The rule of a series, and its end; without until and count it has none.")
record RepeatBody(
        @Schema(description = "A recurrence of RFC 5545, without UNTIL and COUNT.", example = "FREQ=WEEKLY;BYDAY=MO")
        @NotBlank @Size(max = Recurrence.MAX_RULE) String rule,

        @Schema(description = "The last local time that may be one.", example = "2027-12-31T23:59")
        Optional<String> until,

        @Schema(description = "How many campaigns are made at most.")
        Optional<@Min(1) @Max(Recurrence.MAX_COUNT) Integer> count) {

    static RepeatBody of(Recurrence recurrence) {
        return new RepeatBody(recurrence.rule(), recurrence.until().map(LocalDateTime::toString), recurrence.count());
    }

    /// @throws Refusal 422 if the end cannot be read
    Recurrence from(Schedule.At first) {
        return new Recurrence(first, rule.strip(), until.map(RepeatBody::local), count);
    }

    private static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(new FieldError("/repeat/until", "A local time looks like 2027-12-31T23:59."));
        }
    }
}
