package com.clickkloudy.api.health;

import java.util.function.IntSupplier;

/// Whether posts leave when they should. While nobody can count, the last count holds: the database has a probe of its
/// own.
final class Punctuality implements Probe {
    private final IntSupplier late;
    private volatile int last;

    Punctuality(IntSupplier late) {
        this.late = late;
    }

    @Override
    public String name() {
        return "punctuality";
    }

    @Override
    public String consequence() {
        var posts = last == 1 ? "1 post is late: it" : last + " posts are late: they";
        return posts + " should have left and neither left nor failed. They go on by themselves when the engine does;"
                + " if their number does not fall, look into the engine's log.";
    }

    @Override
    public boolean answers() {
        try {
            last = late.getAsInt();
        } catch (RuntimeException unknown) {
            return last == 0;
        }
        return last == 0;
    }
}
