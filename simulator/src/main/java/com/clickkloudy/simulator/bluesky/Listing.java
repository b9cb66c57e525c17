package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page of a repository's records, the latest key first unless asked the other way.
record Listing(World world, Call call, int limit) {
    Map<String, @Nullable Object> of(
            String did, String collection, Function<Entry, Map<String, @Nullable Object>> view) {
        Comparator<Entry> order = Comparator.comparing(Entry::key);
        boolean reverse = call.request().query().yes("reverse");
        String cursor = call.request().query().text("cursor");
        List<Entry> page = records(did, collection)
                .sorted(reverse ? order : order.reversed())
                .filter(entry -> cursor.isEmpty()
                        || (reverse
                                ? entry.key().compareTo(cursor) > 0
                                : entry.key().compareTo(cursor) < 0))
                .limit(limit)
                .toList();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        if (page.size() == limit) {
            answer.put("cursor", page.getLast().key());
        }
        answer.put("records", page.stream().map(view).toList());
        return answer;
    }

    private Stream<Entry> records(String did, String collection) {
        Instant shown = world.clock().instant().minus(call.conditions().listingDelay());
        What what = collection.equals(Records.POST) ? What.PUBLISHED : What.RECORDED;
        return world.book().of(what, did).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> world.book().standing(what, did, id).stream())
                .filter(entry -> what == What.PUBLISHED || entry.id().startsWith(collection + "/"))
                .filter(entry -> !entry.at().isAfter(shown));
    }
}
