package com.clickkloudy.simulator.wordpress;

import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.World;
import java.util.stream.Stream;

/// A site counts its posts and files together.
record Numbers(World world) {
    private static final int FIRST = 5;

    /// The next free number; to be asked for alone.
    String next(Site site) {
        var book = world.book();
        long known = Stream.of(What.UPLOADED, What.RECORDED)
                .flatMap(what -> book.of(what, site.name()).stream())
                .mapToLong(entry -> Long.parseLong(entry.id()))
                .max()
                .orElse(FIRST - 1);
        return Long.toString(known + 1);
    }
}
