package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was spent of one rate, by slots of a hundredth of its window. What was spent in a slot counts until no window
/// can hold both a call that used it, however late, and one that is made now.
final class Spending {
    private static final int SLOTS = 100;
    private final Rate rate;
    private final long slotMillis;
    private final TreeMap<Long, Integer> slots = new TreeMap<>();

    private Spending(Rate rate) {
        this.rate = rate;
        this.slotMillis = Math.max(1, rate.window().toMillis() / SLOTS);
    }

    static Spending read(Rate rate, String text) {
        var spending = new Spending(rate);
        Arrays.stream(text.split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(":", 2))
                .forEach(each -> spending.slots.put(Long.parseLong(each[0]), Integer.parseInt(each[1])));
        return spending;
    }

    /// How long after it was handed out a token may still be used.
    static Duration life(Rate rate) {
        return Duration.ofMillis(Math.clamp(rate.window().toMillis() / 10, 100, 1_000));
    }

    void forget(long now) {
        slots.keySet().removeIf(slot -> lapse(slot) <= now);
    }

    int spent() {
        return slots.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// @return the slot that it is counted in
    long spend(int tokens, long now) {
        var slot = now / slotMillis;
        slots.merge(slot, tokens, Integer::sum);
        return slot;
    }

    void giveBack(long slot, int tokens) {
        slots.computeIfPresent(slot, (each, spent) -> spent > tokens ? spent - tokens : null);
    }

    /// @param room the most that may be spent, the wanted tokens included
    /// @return the milliseconds until the tokens can be had, if nobody else takes them
    long waitFor(int tokens, int room, long now) {
        var lacking = spent() + tokens - room;
        for (var each : slots.entrySet()) {
            lacking -= each.getValue();
            if (lacking <= 0) {
                return Math.max(1, lapse(each.getKey()) - now);
            }
        }
        return rate.window().toMillis();
    }

    /// @return when nothing of it counts any more
    long lapses(long now) {
        return slots.isEmpty() ? now : lapse(slots.lastKey());
    }

    String text() {
        return slots.entrySet().stream()
                .map(Map.Entry::toString)
                .collect(Collectors.joining(","))
                .replace('=', ':');
    }

    private long lapse(long slot) {
        return (slot + 1) * slotMillis + rate.window().toMillis() + life(rate).toMillis();
    }
}
