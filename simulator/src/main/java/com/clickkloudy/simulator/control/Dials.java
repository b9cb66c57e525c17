package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.fault.Faults;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Limits;
import com.clickkloudy.simulator.world.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// Clock, limits and the reset of both, at the control door.
public final class Dials {
    private final SettableClock clock;
    private final Limits limits;
    private final Faults faults;
    private final Tally tally;
    private final List<String> platforms;

    public Dials(SettableClock clock, Limits limits, Faults faults, Tally tally, Collection<String> platforms) {
        this.clock = clock;
        this.limits = limits;
        this.faults = faults;
        this.tally = tally;
        this.platforms = List.copyOf(platforms);
    }

    Answer clock(Call call) {
        return clock();
    }

    private Answer clock() {
        var setting = clock.setting();
        return Answer.json(Json.object(
                "now", clock.instant().toString(),
                "offset", setting.offset().toString(),
                "fixed", setting.fixed().map(Instant::toString).orElse(null)));
    }

    Answer setClock(Form form) {
        form.only("offset", "advance", "fixed");
        if (form.has("fixed")) {
            clock.fix(Instant.parse(form.text("fixed")));
        } else if (form.has("advance")) {
            clock.advance(Duration.parse(form.text("advance")));
        } else {
            clock.offset(Duration.parse(form.text("offset", "PT0S")));
        }
        return clock();
    }

    Answer limits(Call call) {
        var changed = new TreeMap<String, Object>();
        limits.changed()
                .forEach((name, limit) -> changed.put(
                        name,
                        Json.object("amount", limit.amount(), "per", limit.per().toString())));
        return Answer.json(Json.object("changed", changed));
    }

    Answer setLimit(Form form) {
        form.only("platform", "name", "amount", "per", "off");
        if (form.yes("off")) {
            (form.has("platform") ? List.of(form.text("platform")) : platforms).forEach(limits::off);
        } else {
            var limit = new Limit(Long.parseLong(form.needed("amount")), Duration.parse(form.needed("per")));
            limits.change(form.needed("platform"), form.needed("name"), limit);
        }
        return Answer.empty(204);
    }

    Answer reset(Form form) {
        faults.clear();
        limits.reset();
        clock.reset();
        tally.reset();
        return Answer.empty(204);
    }
}
