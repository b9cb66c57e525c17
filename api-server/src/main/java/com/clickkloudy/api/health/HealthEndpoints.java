package com.clickkloudy.api.health;

import com.clickkloudy.api.health.HealthAnswer.HealthPart;
import com.clickkloudy.api.health.HealthAnswer.PartState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "health")
final class HealthEndpoints {
    private final List<Probe> probes;
    private final Watch watch;
    private final Clock clock;

    HealthEndpoints(List<Probe> probes, Watch watch, ObjectProvider<Clock> clock) {
        this.probes = probes;
        this.watch = watch;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    @GetMapping("/api/v1/health")
    @Operation(summary = "What is reachable", description = "Answers 200 as long as this server lives.")
    @SecurityRequirements
    HealthAnswer getHealth() {
        var parts = probes.stream().map(this::part).toList();
        var up = parts.stream().allMatch(part -> part.state() == PartState.UP);
        var version = Optional.ofNullable(getClass().getPackage().getImplementationVersion());
        return new HealthAnswer(up ? "UP" : "DEGRADED", clock.instant(), version.orElse("unreleased"), parts);
    }

    private HealthPart part(Probe probe) {
        var last = watch.last(probe);
        var sentence = last.state() == PartState.DOWN ? Optional.of(probe.consequence()) : Optional.<String>empty();
        return new HealthPart(probe.name(), last.state(), last.since(), sentence);
    }
}
