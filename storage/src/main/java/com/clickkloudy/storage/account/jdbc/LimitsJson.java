package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.platform.Limits;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How an account's limits rest in their column. Reads what later versions wrote, as far as it knows it; what earlier
/// ones did not know of is as where nothing is taken.
final class LimitsJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final JsonNode EARLIER = JSON.valueToTree(
            new Limits(Limits.Text.of(1, Limits.Unit.GRAPHEMES), Optional.empty(), Limits.Images.none(), false));

    private LimitsJson() {}

    static Limits read(String json) {
        var whole = JSON.readerForUpdating(EARLIER.deepCopy()).<JsonNode>readValue(json);
        return JSON.treeToValue(whole, Limits.class);
    }

    static String write(Limits limits) {
        return JSON.writeValueAsString(limits);
    }
}
