package com.clickkloudy.workflows.campaign;

/// Asks once; what a sweep could not do, the next one does.
public final class SweepRun implements Sweep {
    private final Sweeping sweeping = Stubs.sweeping();

    @Override
    public void sweep() {
        sweeping.sweep();
    }
}
