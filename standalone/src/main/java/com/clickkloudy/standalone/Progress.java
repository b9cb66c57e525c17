package com.clickkloudy.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Shows each step on a line of its own, with the time it took.
final class Progress {
    private final PrintStream terminal;
    private final LongSupplier nanos;

    Progress(PrintStream terminal, LongSupplier nanos) {
        this.terminal = terminal;
        this.nanos = nanos;
    }

    <T> T show(String step, Supplier<T> work) {
        var start = nanos.getAsLong();
        try {
            var result = work.get();
            line(step, start, "");
            return result;
        } catch (RuntimeException e) {
            line(step, start, "  failed");
            throw e;
        }
    }

    private void line(String step, long start, String outcome) {
        var seconds = Duration.ofNanos(nanos.getAsLong() - start).toMillis() / 1000.0;
        terminal.println(String.format(Locale.ROOT, "%-28s %5.1f s%s", step, seconds, outcome));
    }
}
