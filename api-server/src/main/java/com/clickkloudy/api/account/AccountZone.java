package com.clickkloudy.api.account;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

@Schema(description = "Where an account's readers are.")
record AccountZone(
        @Schema(description = "Absent: nobody says so.", example = "Europe/Berlin")
        Optional<String> zone) {

    /// @throws Refusal 422 if it is no zone
    Optional<ZoneId> read() {
        try {
            return zone.map(ZoneId::of);
        } catch (DateTimeException unknown) {
            throw Refusal.invalid(new FieldError("/zone", "This is no known zone. One looks like Europe/Berlin."));
        }
    }
}
