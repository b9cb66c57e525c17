package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.Rate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// One rate over one scope: what is reserved of it, and what this plan takes. Posts take in the order of time, so what
/// this plan took is never later than what it asks for; reservations may be. Times are milliseconds.
final class Limit {
    static final long NEVER = Long.MAX_VALUE;
    private final Rate rate;
    private final long window;
    private final int cost;
    /// How much may be taken already where one more post shall fit.
    private final int room;

    private final long[] reservedAt;
    private final int[] reservedUntil;
    private final int[] within;
    private final int most;
    private long[] taken = new long[4];
    private int count;
    private int users;

    /// @param cost what one post takes of it
    Limit(Rate rate, int cost, List<Reserved> reserved) {
        this.rate = rate;
        this.window = rate.window().toMillis();
        this.cost = cost;
        this.room = rate.amount() - cost;
        var sorted = reserved.stream()
                .filter(each -> each.of(rate.call()) > 0)
                .sorted(Comparator.comparing(Reserved::at))
                .toList();
        this.reservedAt =
                sorted.stream().mapToLong(each -> each.at().toEpochMilli()).toArray();
        this.reservedUntil =
                sorted.stream().mapToInt(each -> each.of(rate.call())).toArray();
        Arrays.parallelPrefix(reservedUntil, Integer::sum);
        this.within = Arrays.stream(reservedAt).mapToInt(this::reserved).toArray();
        this.most = Arrays.stream(within).max().orElse(0);
    }

    Rate rate() {
        return rate;
    }

    /// Notes one more post that needs it.
    void join() {
        users++;
    }

    boolean isShared() {
        return users > 1;
    }

    /// @return the first instant from `from` on at which one more post breaks no window that holds it
    long firstFree(long from) {
        if (room < 0) {
            return NEVER;
        }
        var at = from;
        for (var over = firstOver(at); over != NEVER; over = firstOver(at)) {
            at = whenUnder(over);
        }
        return at;
    }

    void take(long at) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = at;
    }

    /// @return the first end of a window that holds `at` and has no room
    private long firstOver(long at) {
        var mine = taken(at);
        if (reserved(at) + mine > room) {
            return at;
        }
        if (most + mine <= room) {
            return NEVER;
        }
        for (var next = after(reservedAt, reservedAt.length, at);
                next < reservedAt.length && reservedAt[next] < at + window;
                next++) {
            if (within[next] + mine > room && within[next] + taken(reservedAt[next]) > room) {
                return reservedAt[next];
            }
        }
        return NEVER;
    }

    /// @return when enough of the full window that ends at `over` has gone by
    private long whenUnder(long over) {
        var excess = reserved(over) + taken(over) - room;
        var theirs = after(reservedAt, reservedAt.length, over - window);
        var mine = after(taken, count, over - window);
        var gone = over;
        while (excess > 0) {
            if (mine == count || (theirs < reservedAt.length && reservedAt[theirs] < taken[mine])) {
                excess -= reservedUntil[theirs] - (theirs == 0 ? 0 : reservedUntil[theirs - 1]);
                gone = reservedAt[theirs++];
            } else {
                excess -= cost;
                gone = taken[mine++];
            }
        }
        return gone + window;
    }

    /// @return what is reserved in the window that ends at `end`, the end included
    private int reserved(long end) {
        return until(after(reservedAt, reservedAt.length, end))
                - until(after(reservedAt, reservedAt.length, end - window));
    }

    private int until(int index) {
        return index == 0 ? 0 : reservedUntil[index - 1];
    }

    /// @param end not before anything that was taken
    private int taken(long end) {
        return (count - after(taken, count, end - window)) * cost;
    }

    /// @return how many of the first `size` are not after `at`
    private static int after(long[] sorted, int size, long at) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
