package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Budget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A budget that lets so many calls go and remembers all that it was asked and told.
final class Purse implements Budget {
    static final Duration WAIT = Duration.ofSeconds(12);
    final List<Ask> asked = new ArrayList<>();
    final List<Heard> heard = new ArrayList<>();
    private int left;

    Purse(int left) {
        this.left = left;
    }

    @Override
    public Leave take(Ask ask) {
        asked.add(ask);
        return left-- > 0 ? new Leave.Granted() : new Leave.Wait(WAIT, "Example allows no more.");
    }

    @Override
    public void heard(Ask ask, Heard what) {
        heard.add(what);
    }
}
