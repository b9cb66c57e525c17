package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.platform.CountedAs;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Questions to try things on: Tuesday morning in Berlin.
final class Plans {
    static final Instant NINE = Instant.parse("2026-12-01T08:00:00Z");
    static final PlatformId FINCH = new PlatformId("finch");
    static final PlatformId HERON = new PlatformId("heron");
    static final Duration A_DAY = Duration.ofDays(1);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    private Plans() {}

    static List<Candidate> posts(PlatformId platform, int count) {
        return IntStream.range(0, count).mapToObj(n -> post(platform, n, "one")).toList();
    }

    static Candidate post(PlatformId platform, int number, String host) {
        var server = Optional.of("https://" + host + ".example");
        var scopes = Scopes.of(platform, CountedAs.of(WORKSPACE, host + "-" + number, server));
        return new Candidate(new AccountId(new UUID(platform.slug().hashCode(), number)), platform, scopes);
    }

    static Question question(List<Candidate> posts, Rate... rates) {
        return question(Spread.AT_ONCE, posts, rates);
    }

    static Question question(Spread spread, List<Candidate> posts, Rate... rates) {
        return question(new Schedule.Now(SIX_HOURS, spread), posts, rates);
    }

    static Question question(Schedule schedule, List<Candidate> posts, Rate... rates) {
        return new Question(schedule, NINE, NINE, 0, posts, Map.of(FINCH, List.of(rates)), List.of());
    }

    static Question with(Question question, List<Reserved> reserved) {
        return new Question(
                question.schedule(),
                question.dueAt(),
                question.now(),
                question.files(),
                question.posts(),
                question.rates(),
                reserved);
    }

    static Question with(Question question, List<Reserved> reserved, List<Candidate> posts) {
        return new Question(
                question.schedule(),
                question.dueAt(),
                question.now(),
                question.files(),
                posts,
                question.rates(),
                reserved);
    }

    static Rate perApp(int amount, Duration window) {
        return new Rate(Rate.Scope.APP, Rate.Call.PUBLISH, amount, window);
    }

    static Rate perAccount(int amount, Duration window) {
        return new Rate(Rate.Scope.ACCOUNT, Rate.Call.PUBLISH, amount, window);
    }

    static Reserved reserved(Scope scope, Instant at, int posts) {
        return new Reserved(scope, at, posts, 0);
    }

    /// @return seconds after nine, in order; absent ones left out
    static List<Long> seconds(Plan plan) {
        return plan.slots().stream()
                .flatMap(slot -> slot.at().stream())
                .map(at -> Duration.between(NINE, at).toSeconds())
                .toList();
    }
}
