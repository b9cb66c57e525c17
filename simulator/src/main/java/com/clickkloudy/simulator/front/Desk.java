package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.fault.Faults;
import com.clickkloudy.simulator.front.Delivery.Manner;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Request;
import com.clickkloudy.simulator.limit.Limits;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Refusal.OutOfOrder;
import com.clickkloudy.simulator.world.Refusal.Throttled;
import com.clickkloudy.simulator.world.Refusal.Unknown;
import com.clickkloudy.simulator.world.Refusal.Unreadable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// Where one platform's requests arrive: faults, limits, the fake itself, faults again.
public final class Desk {
    private static final Logger LOG = System.getLogger(Desk.class.getName());

    private final String slug;
    private final Fake fake;
    private final Faults faults;
    private final Limits limits;
    private final Tally tally;
    private final Witness witness;

    public Desk(String slug, Fake fake, Faults faults, Limits limits, Tally tally, Witness witness) {
        this.slug = slug;
        this.fake = fake;
        this.faults = faults;
        this.limits = limits;
        this.tally = tally;
        this.witness = witness;
    }

    public Fake fake() {
        return fake;
    }

    Delivery serve(Request request) throws InterruptedException {
        Optional<Call> call = fake.routes().match(request);
        if (call.isEmpty()) {
            return Delivery.of(fake.refuse(new Unknown()));
        }
        try {
            return serve(call.get());
        } catch (BadBody unreadable) {
            return Delivery.of(fake.refuse(new Unreadable(String.valueOf(unreadable.getMessage()))));
        }
    }

    private Delivery serve(Call call) throws InterruptedException {
        var drawn = new Drawn(faults.draw(slug, call.operation(), fake.account(call)));
        if (drawn.latency().compareTo(Duration.ZERO) > 0) {
            Thread.sleep(drawn.latency());
        }
        var delivery = drawn.before(fake).orElseGet(() -> drawn.after(seen(call.under(drawn.conditions())), fake));
        String answer = delivery.manner() == Manner.NOTHING
                ? "none"
                : Integer.toString(delivery.answer().status());
        tally.add(slug, call.operation(), answer);
        return delivery;
    }

    private Answer seen(Call call) {
        var answer = answer(call);
        witness.saw(slug, call, answer);
        return answer;
    }

    private Answer answer(Call call) {
        Optional<Standing> standing = limits.take(slug, fake.tolls(call));
        if (standing.filter(one -> !one.granted()).isPresent()) {
            return fake.refuse(new Throttled(standing, Optional.empty()));
        }
        var answer = unlessBroken(call);
        return standing.map(one -> answer.with(fake.headers(one))).orElse(answer);
    }

    private Answer unlessBroken(Call call) {
        try {
            return fake.routes().answer(call);
        } catch (BadBody unreadable) {
            throw unreadable;
        } catch (RuntimeException broken) {
            LOG.log(
                    Level.ERROR,
                    "a fake broke platform=" + slug + " operation="
                            + call.operation().name(),
                    broken);
            return fake.refuse(new OutOfOrder(500));
        }
    }
}
