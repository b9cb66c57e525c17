package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Ledger;
import com.clickkloudy.simulator.ledger.What;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was accepted and what was asked, at the control door.
public final class Records {
    private final Ledger ledger;
    private final Tally tally;

    public Records(Ledger ledger, Tally tally) {
        this.ledger = ledger;
        this.tally = tally;
    }

    Answer entries(Call call) {
        var params = call.params();
        String since = params.text("since");
        boolean byNumber = since.matches("\\d{0,18}");
        List<Entry> all = ledger.after(byNumber && !since.isEmpty() ? Long.parseLong(since) : 0);
        Instant from = byNumber ? Instant.MIN : Instant.parse(since);
        var found = all.stream()
                .filter(meant(params))
                .filter(entry -> !entry.at().isBefore(from))
                .map(Entry::json)
                .toList();
        long next = all.isEmpty() ? ledger.all().size() : all.getLast().number();
        return Answer.json(Json.object("entries", found, "next", next));
    }

    private static Predicate<Entry> meant(Params params) {
        String platform = params.text("platform");
        String account = params.text("account");
        String kind = params.get("kind").orElse(What.PUBLISHED.word());
        return entry -> (platform.isEmpty() || platform.equals(entry.platform()))
                && (account.isEmpty() || account.equals(entry.account()))
                && (kind.equals("all") || kind.equals(entry.what().word()));
    }

    Answer counts(Call call) {
        var published = ledger.all().stream().filter(meant(call.params())).toList();
        return Answer.json(Json.object(
                "published", published.size(),
                "platforms",
                        published.stream()
                                .collect(Collectors.groupingBy(Entry::platform, TreeMap::new, Collectors.counting())),
                "accounts",
                        published.stream()
                                .collect(Collectors.groupingBy(
                                        entry -> entry.platform() + "/" + entry.account(),
                                        TreeMap::new,
                                        Collectors.counting())),
                "repeated", repeated(published)));
    }

    private record Post(String platform, String account, String key) {}

    private static List<?> repeated(List<Entry> published) {
        Map<Post, Long> times = published.stream()
                .filter(entry -> !entry.key().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> new Post(entry.platform(), entry.account(), entry.key()), Collectors.counting()));
        return times.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(one -> Json.object(
                        "platform", one.getKey().platform(),
                        "account", one.getKey().account(),
                        "key", one.getKey().key(),
                        "times", one.getValue()))
                .toList();
    }

    Answer requests(Call call) {
        String platform = call.params().text("platform");
        var counts = tally.counts().stream()
                .filter(count -> platform.isEmpty() || platform.equals(count.platform()))
                .toList();
        var operations = counts.stream()
                .map(count -> Json.object(
                        "platform", count.platform(),
                        "operation", count.operation().name(),
                        "kind", count.operation().kind().word(),
                        "count", count.times(),
                        "answers", count.answers()))
                .toList();
        return Answer.json(Json.object(
                "total", counts.stream().mapToLong(Tally.Count::times).sum(), "operations", operations));
    }
}
