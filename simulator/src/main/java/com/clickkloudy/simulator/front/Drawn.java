package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.call.Conditions;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.front.Delivery.Manner;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Refusal.OutOfOrder;
import com.clickkloudy.simulator.world.Refusal.SignedOut;
import com.clickkloudy.simulator.world.Refusal.Throttled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The faults that hit one call, applied before the platform has accepted it and after.
record Drawn(List<Fault> faults) {
    private static final byte[] RUBBISH = "{\"id\": \"1\", <html><body>Bad".getBytes(StandardCharsets.UTF_8);

    Duration latency() {
        return time(Trouble.LATENCY);
    }

    Conditions conditions() {
        return new Conditions(
                time(Trouble.LISTING_DELAY), time(Trouble.PROCESSING_DELAY), has(Trouble.PROCESSING_FAILS));
    }

    private boolean has(Trouble trouble) {
        return faults.stream().anyMatch(fault -> fault.trouble() == trouble);
    }

    private Duration time(Trouble trouble) {
        return faults.stream()
                .filter(fault -> fault.trouble() == trouble)
                .map(fault -> fault.how().time())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// What the caller gets instead of being heard; the first such fault speaks.
    Optional<Delivery> before(Fake fake) {
        return faults.stream().flatMap(fault -> before(fault, fake).stream()).findFirst();
    }

    private static Optional<Delivery> before(Fault fault, Fake fake) {
        return switch (fault.trouble()) {
            case REFUSE_BEFORE ->
                Optional.of(Delivery.of(fake.refuse(new OutOfOrder(fault.how().status()))));
            case DROP_BEFORE -> Optional.of(Delivery.of(Answer.empty(200)).by(Manner.NOTHING));
            case THROTTLE ->
                Optional.of(Delivery.of(
                        fake.refuse(new Throttled(Optional.empty(), fault.how().retryAfter()))));
            case UNAUTHORIZED -> Optional.of(Delivery.of(fake.refuse(new SignedOut())));
            case ACCEPT_THEN_DROP,
                    ACCEPT_THEN_500,
                    ACCEPT_THEN_STALL,
                    TRUNCATED,
                    UNPARSABLE,
                    LATENCY,
                    LISTING_DELAY,
                    PROCESSING_DELAY,
                    PROCESSING_FAILS -> Optional.empty();
        };
    }

    /// How the answer fares on its way back.
    Delivery after(Answer answer, Fake fake) {
        var delivery = Delivery.of(answer);
        for (var fault : faults) {
            delivery = after(fault, delivery, fake);
        }
        return delivery;
    }

    private static Delivery after(Fault fault, Delivery delivery, Fake fake) {
        return switch (fault.trouble()) {
            case ACCEPT_THEN_DROP -> delivery.by(Manner.NOTHING);
            case ACCEPT_THEN_500 -> Delivery.of(fake.refuse(new OutOfOrder(500)));
            case ACCEPT_THEN_STALL -> delivery.after(fault.how().time());
            case TRUNCATED -> delivery.by(Manner.HALF);
            case UNPARSABLE -> Delivery.of(Answer.of(200, "application/json", RUBBISH));
            case REFUSE_BEFORE,
                    DROP_BEFORE,
                    THROTTLE,
                    UNAUTHORIZED,
                    LATENCY,
                    LISTING_DELAY,
                    PROCESSING_DELAY,
                    PROCESSING_FAILS -> delivery;
        };
    }
}
