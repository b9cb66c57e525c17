package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.http.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A bot as its methods see it.
record Bot(String id, String username) {
    Map<String, @Nullable Object> user() {
        return Json.object("id", Long.parseLong(id), "is_bot", true, "first_name", username, "username", username);
    }
}
