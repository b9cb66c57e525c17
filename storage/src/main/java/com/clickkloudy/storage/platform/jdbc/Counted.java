package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.model.platform.Rate;
import java.util.List;

/// A call as one limit counts it.
///
/// @param key the limit and whose it is; the same in all processes
/// @param cost the call's, at most the whole limit, so that a call which costs more can leave at all
/// @param room the most of the limit that this call may help to fill
record Counted(String key, Rate rate, int cost, int room) {
    /// Others than posts leave this part free.
    private static final int SHARE = 5;

    static List<Counted> of(Ask ask) {
        return ask.rates().stream().map(rate -> of(ask, rate)).toList();
    }

    private static Counted of(Ask ask, Rate rate) {
        var room = ask.purpose() == Purpose.POSTS ? rate.amount() : shared(rate);
        return new Counted(key(ask, rate), rate, Math.min(ask.cost(), room), room);
    }

    private static int shared(Rate rate) {
        return Math.max(1, rate.amount() - Math.ceilDiv(rate.amount(), SHARE));
    }

    private static String key(Ask ask, Rate rate) {
        var whose = ask.whose().of(rate.scope()).orElse("");
        return String.join(
                " ",
                ask.profile().id().slug(),
                rate.scope().name(),
                rate.call().name(),
                Integer.toString(rate.amount()),
                rate.window().toString(),
                whose);
    }

    /// What a process may hold in reserve of this limit; nothing of small ones, which stay exact.
    int reserve() {
        return rate.amount() / 50 > 1 ? rate.amount() / 50 : 0;
    }
}
