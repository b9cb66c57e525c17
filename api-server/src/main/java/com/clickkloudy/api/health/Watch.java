package com.clickkloudy.api.health;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.clickkloudy.api.health.HealthAnswer.PartState;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks at every part every few seconds, so that whoever asks for health never waits for something that is away.
@Component
final class Watch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int PAUSE_SECONDS = 3;
    private static final int PATIENCE_SECONDS = 6;

    private final List<Probe> probes;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(
            0, Thread.ofVirtual().name("health-", 0).factory());
    private volatile boolean running;

    Watch(List<Probe> probes, ObjectProvider<Clock> clock) {
        this.probes = probes;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /// @param since when it came to be so
    record Seen(PartState state, Instant since) {}

    Seen last(Probe probe) {
        return seen.getOrDefault(probe.name(), new Seen(PartState.STARTING, clock.instant()));
    }

    @Override
    public void start() {
        running = true;
        for (var probe : probes) {
            var round = rounds.scheduleWithFixedDelay(() -> look(probe), 0, PAUSE_SECONDS, SECONDS);
            LOG.debug("A part is watched. part={} round={}", probe.name(), round);
        }
    }

    private void look(Probe probe) {
        var now = answers(probe) ? PartState.UP : PartState.DOWN;
        seen.compute(probe.name(), (name, before) -> {
            if (before != null && before.state() == now) {
                return before;
            }
            LOG.info("A part changed. part={} state={}", name, now);
            return new Seen(now, clock.instant());
        });
    }

    private boolean answers(Probe probe) {
        var look = looks.submit(probe::answers);
        try {
            return look.get(PATIENCE_SECONDS, SECONDS);
        } catch (ExecutionException | TimeoutException away) {
            look.cancel(true);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        looks.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
