package com.clickkloudy.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/// The platforms' clock: real time, real time moved by an offset, or one that stands still.
public final class SettableClock extends Clock {
    private final Clock real;
    private volatile Setting setting = new Setting(Duration.ZERO, Optional.empty());

    public SettableClock(Clock real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        var now = setting;
        return now.fixed.orElseGet(() -> real.instant().plus(now.offset));
    }

    public void offset(Duration offset) {
        setting = new Setting(offset, Optional.empty());
    }

    /// Moves it on (or back) from where it is; one that stands still goes on standing.
    public void advance(Duration by) {
        var now = setting;
        setting = now.fixed.isPresent()
                ? new Setting(now.offset, now.fixed.map(at -> at.plus(by)))
                : new Setting(now.offset.plus(by), Optional.empty());
    }

    public void fix(Instant at) {
        setting = new Setting(Duration.ZERO, Optional.of(at));
    }

    public void reset() {
        offset(Duration.ZERO);
    }

    public Setting setting() {
        return setting;
    }

    /// How the clock differs from real time.
    public record Setting(Duration offset, Optional<Instant> fixed) {}

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the platforms keep UTC");
    }
}
