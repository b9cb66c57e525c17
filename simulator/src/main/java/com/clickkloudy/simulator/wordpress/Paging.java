package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists by pages, and answers narrowed to the fields that were asked for.
final class Paging {
    private static final int MOST = 100;

    private Paging() {}

    static Answer of(Call call, List<? extends Map<String, @Nullable Object>> all) {
        int size = call.params().number("per_page", 10);
        int page = call.params().number("page", 1);
        if (size < 1 || size > MOST) {
            throw RestError.parameter(
                    "per_page", "per_page must be between 1 (inclusive) and " + MOST + " (inclusive)");
        }
        int pages = (all.size() + size - 1) / size;
        if (page < 1 || page > Math.max(1, pages)) {
            throw new RestError(
                    400,
                    "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        var shown = all.stream().skip((long) (page - 1) * size).limit(size).map(one -> only(call, one));
        return Answer.json(shown.toList())
                .with(Map.of("X-WP-Total", Integer.toString(all.size()), "X-WP-TotalPages", Integer.toString(pages)));
    }

    /// What `_fields` names; everything without it.
    static Map<String, @Nullable Object> only(Call call, Map<String, @Nullable Object> json) {
        String fields = String.join(",", call.params().all("_fields"));
        if (fields.isEmpty()) {
            return json;
        }
        var some = new LinkedHashMap<String, @Nullable Object>(json);
        some.keySet().retainAll(List.of(fields.replace(" ", "").split(",", -1)));
        return some;
    }
}
