package com.clickkloudy.simulator.linkedin;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The JSON of a request.
final class Bodies {
    private Bodies() {}

    /// @throws BadBody where it is none
    static JsonNode json(Call call) {
        try {
            return Json.read(call.request().body());
        } catch (JacksonException unreadable) {
            throw new BadBody("Cannot parse request entity");
        }
    }
}
