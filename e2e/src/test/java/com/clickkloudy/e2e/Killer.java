package com.clickkloudy.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Kills one process of an installation after the other, at random moments, and sees to it that each comes back.
final class Killer {
    /// How often each is chosen, of sixteen times.
    private static final Map<Victim, Integer> SHARES = Map.of(
            Victim.WORKER, 6,
            Victim.SUSPENDED_WORKER, 1,
            Victim.API_SERVER, 2,
            Victim.POSTGRESQL, 2,
            Victim.TEMPORAL, 2,
            Victim.SIMULATOR, 3);

    private final RandomGenerator random;
    private final Path data;
    private final SimulatorProcess simulator;
    private final int workers;
    private final Map<Victim, Integer> done = new EnumMap<>(Victim.class);

    Killer(RandomGenerator random, Path data, SimulatorProcess simulator, int workers) {
        this.random = random;
        this.data = data;
        this.simulator = simulator;
        this.workers = workers;
    }

    /// Who dies by `kill -9`; a suspended one only sleeps past its claims.
    enum Victim {
        WORKER("worker"),
        API_SERVER("API server"),
        POSTGRESQL("PostgreSQL"),
        TEMPORAL("Temporal server"),
        SIMULATOR("simulator"),
        SUSPENDED_WORKER("worker, suspended for 5 to 20 s instead");

        private final String words;

        Victim(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// How often each was hit so far.
    Map<Victim, Integer> done() {
        return Map.copyOf(done);
    }

    /// Without those that were only suspended.
    int kills() {
        return done.entrySet().stream()
                .filter(each -> each.getKey() != Victim.SUSPENDED_WORKER)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Waits a moment, kills, and answers when the victim has been started again, which is not yet when it works again.
    Victim strike() {
        pause(500, 6_000);
        var victim = choose();
        strike(victim);
        done.merge(victim, 1, Integer::sum);
        return victim;
    }

    private void strike(Victim victim) {
        switch (victim) {
            case WORKER -> worker().kill();
            case API_SERVER -> PartOf.named("api-server", data).kill();
            case SUSPENDED_WORKER -> suspend(worker());
            case SIMULATOR -> {
                simulator.kill();
                pause(0, 3_000);
                simulator.startAgain();
            }
            case POSTGRESQL -> killAndStart(Neighbour.named("postgres", data));
            case TEMPORAL -> killAndStart(Neighbour.named("temporal", data));
        }
    }

    private PartOf worker() {
        return PartOf.named("worker-" + random.nextInt(1, workers + 1), data);
    }

    private void suspend(PartOf worker) {
        worker.suspend();
        pause(5_000, 20_000);
        worker.resume();
    }

    private void killAndStart(Neighbour server) {
        server.kill();
        pause(0, 3_000);
        server.startAgain();
    }

    private Victim choose() {
        var at = random.nextInt(
                SHARES.values().stream().mapToInt(Integer::intValue).sum());
        for (var victim : List.of(Victim.values())) {
            at -= SHARES.getOrDefault(victim, 0);
            if (at < 0) {
                return victim;
            }
        }
        throw new AssertionError("nobody was chosen");
    }

    private void pause(int fromMillis, int toMillis) {
        Waiting.until(Duration.ofMillis(random.nextInt(fromMillis, toMillis)), () -> false);
    }
}
