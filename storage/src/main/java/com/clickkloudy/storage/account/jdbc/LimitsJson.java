package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.platform.Limits;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How an account's limits rest in their column. Reads what later versions wrote, as far as it knows it.
final class LimitsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LimitsJson() {}

    static Limits read(String json) {
        return JSON.readValue(json, Limits.class);
    }

    static String write(Limits limits) {
        return JSON.writeValueAsString(limits);
    }
}
