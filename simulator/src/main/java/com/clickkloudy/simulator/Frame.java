package com.clickkloudy.simulator;

import com.clickkloudy.simulator.control.Accounts;
import com.clickkloudy.simulator.control.ControlDoor;
import com.clickkloudy.simulator.control.Dials;
import com.clickkloudy.simulator.control.FaultForms;
import com.clickkloudy.simulator.control.Records;
import com.clickkloudy.simulator.fault.Faults;
import com.clickkloudy.simulator.front.Desk;
import com.clickkloudy.simulator.front.Reception;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.front.Witness;
import com.clickkloudy.simulator.limit.Limits;
import com.clickkloudy.simulator.page.FrontPage;
import com.clickkloudy.simulator.page.MediaPage;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.SettableClock;
import java.util.Map;
import java.util.TreeMap;

/// What all platforms share: one clock, the faults in force, the limits, the counts, who looks on.
record Frame(SettableClock clock, Faults faults, Limits limits, Tally tally, Witness witness) {
    /// Who answers what comes in: the platforms by their slugs, the pages and the control door beside them.
    Reception reception(Map<String, Fake> fakes, Store store) {
        var desks = new TreeMap<String, Desk>();
        fakes.forEach((slug, fake) -> desks.put(slug, new Desk(slug, fake, faults, limits, tally, witness)));
        Map<String, Reception.House> houses = Map.of(
                "", request -> new FrontPage(fakes, store.ledger()).answer(),
                "media", new MediaPage(store.media())::answer,
                "control", controlDoor(fakes, store)::answer);
        return new Reception(desks, houses, store.ledger().lastRequest());
    }

    private ControlDoor controlDoor(Map<String, Fake> fakes, Store store) {
        return new ControlDoor(
                new Accounts(fakes, store.ledger()),
                new Records(store.ledger(), tally),
                new FaultForms(faults),
                new Dials(clock, limits, faults, tally, fakes.keySet()));
    }
}
