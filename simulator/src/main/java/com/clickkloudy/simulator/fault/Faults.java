package com.clickkloudy.simulator.fault;

import com.clickkloudy.simulator.call.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// The faults in force. Each call draws the ones that are meant for it, in the order in which they were set.
public final class Faults {
    private static final long SEED = 42;

    private final Map<Long, Armed> armed = new TreeMap<>();
    private Random dice = new Random(SEED);
    private long lastId;

    /// Puts a fault in force and answers the number by which it can be taken back.
    public synchronized long set(Fault fault) {
        lastId++;
        armed.put(lastId, new Armed(fault));
        return lastId;
    }

    public synchronized boolean remove(long id) {
        return armed.remove(id) != null;
    }

    /// No faults, and the dice as at the start.
    public synchronized void clear() {
        armed.clear();
        dice = new Random(SEED);
    }

    /// What goes wrong with this call. Asking counts the call.
    public synchronized List<Fault> draw(String platform, Operation operation, String account) {
        var drawn = new ArrayList<Fault>();
        for (var one : armed.values()) {
            if (one.fault.aim().hits(platform, operation, account) && one.fires(dice)) {
                drawn.add(one.fault);
            }
        }
        return List.copyOf(drawn);
    }

    public synchronized List<Status> statuses() {
        return armed.entrySet().stream()
                .map(one -> new Status(one.getKey(), one.getValue().fault, one.getValue().fired))
                .toList();
    }

    /// A fault in force, and how often it has fired.
    public record Status(long id, Fault fault, long fired) {}

    private static final class Armed {
        private final Fault fault;
        private long met;
        private long fired;

        private Armed(Fault fault) {
            this.fault = fault;
        }

        private boolean fires(Random dice) {
            var often = fault.often();
            met++;
            boolean due = (often.nth() == 0 || often.nth() == met)
                    && (often.count() == 0 || fired < often.count())
                    && (often.probability() >= 1 || dice.nextDouble() < often.probability());
            fired += due ? 1 : 0;
            return due;
        }
    }
}
