package com.clickkloudy.api.operator;

import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.platform.Hold;
import com.clickkloudy.storage.platform.Holds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operator/platforms")
@Tag(name = "operator")
final class OperatorEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorEndpoints.class);
    private static final int TOLD_AT_ONCE = 20;
    private final Platforms platforms;
    private final Holds holds;
    private final TellEngine engine;

    OperatorEndpoints(Platforms platforms, Holds holds, TellEngine engine) {
        this.platforms = platforms;
        this.holds = holds;
        this.engine = engine;
    }

    @GetMapping
    @Operation(summary = "How posts leave for each platform", description = "By name of address.")
    PlatformStandings listPlatformStandings() {
        var held = holds.now();
        var queues = holds.queues();
        return new PlatformStandings(platforms.all().stream()
                .map(Connector::profile)
                .map(each -> standing(each, held, Optional.ofNullable(queues.get(each.id()))))
                .toList());
    }

    @PostMapping("/{slug}/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Pause a platform, or let its posts leave again",
            description = "Nothing is claimed for a paused platform; what is on its way comes to its end.")
    PlatformStanding commandPlatform(@PathVariable String slug, @Valid @RequestBody PlatformAction wanted) {
        var profile = platforms.all().stream()
                .map(Connector::profile)
                .filter(each -> each.id().slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        switch (wanted.action()) {
            case PAUSE -> pause(profile, wanted.why());
            case RESUME -> resume(profile);
        }
        return standing(profile, holds.now(), Optional.ofNullable(holds.queues().get(profile.id())));
    }

    private void pause(Profile profile, Optional<String> why) {
        holds.pause(
                profile.id(),
                profile.name() + " is paused" + why.map(words -> ": " + words).orElse("."));
        LOG.info("A platform was paused. platform={}", profile.id());
    }

    /// Whoever is not told here is told by the sweeper.
    private void resume(Profile profile) {
        if (holds.now().stream().noneMatch(hold -> isPause(hold, profile))) {
            throw Refusal.conflict("not_paused", profile.name() + " is not paused.");
        }
        var freed = holds.resume(profile.id());
        freed.stream()
                .limit(TOLD_AT_ONCE)
                .forEach(each -> engine.changed(each.workspace(), each.campaign(), each.revision()));
        LOG.info("A platform was resumed. platform={} campaigns={}", profile.id(), freed.size());
    }

    private static boolean isPause(Hold hold, Profile profile) {
        return hold.kind() == Hold.Kind.PAUSED && hold.place().platform().equals(profile.id());
    }

    private static PlatformStanding standing(Profile profile, List<Hold> held, Optional<Holds.Queue> queue) {
        var own = held.stream()
                .filter(hold -> hold.place().platform().equals(profile.id()))
                .toList();
        return PlatformStanding.of(profile, own, queue);
    }

    @Schema(name = "PlatformStandings", description = "All platforms, by name of address.")
    record PlatformStandings(List<PlatformStanding> items) {}
}
