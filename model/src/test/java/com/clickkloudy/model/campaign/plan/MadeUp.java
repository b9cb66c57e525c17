package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Questions that a seed makes up: some platforms with some limits, some hosts, and others who were there before.
final class MadeUp {
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofDays(1));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final Random random;

    MadeUp(int seed) {
        this.random = new Random(seed);
    }

    Question question() {
        var platforms = List.of(Plans.FINCH, Plans.HERON);
        var rates = new HashMap<PlatformId, List<Rate>>();
        platforms.forEach(platform -> rates.put(platform, rates(4)));
        return question(platforms, rates);
    }

    List<Reserved> furtherOfShared(Question question) {
        var users = question.posts().stream()
                .flatMap(MadeUp::scopes)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var shared = users.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        return shared.isEmpty() ? List.of() : reserved(shared, 20);
    }

    List<Reserved> furtherOf(Scope scope) {
        return reserved(List.of(scope), 20);
    }

    static boolean isDaily(Question question) {
        return question.schedule().spread() instanceof Spread.Daily;
    }

    private Question question(List<PlatformId> platforms, Map<PlatformId, List<Rate>> rates) {
        var posts = new ArrayList<Candidate>();
        for (var number = 0; number <= random.nextInt(60); number++) {
            var host = "host" + random.nextInt(3);
            posts.add(Plans.post(platforms.get(random.nextInt(platforms.size())), number, host));
        }
        var scopes = posts.stream().flatMap(MadeUp::scopes).distinct().toList();
        var due = Plans.NINE.plusSeconds(random.nextInt(3600) - 1800L);
        var schedule = new Schedule.Now(Duration.ofHours(1), spread());
        return new Question(
                schedule, due, Plans.NINE, random.nextInt(3), posts, rates, reserved(scopes, random.nextInt(60)));
    }

    private List<Rate> rates(int most) {
        var rates = new ArrayList<Rate>();
        for (var number = random.nextInt(most + 1); number > 0; number--) {
            rates.add(new Rate(
                    Rate.Scope.values()[random.nextInt(3)],
                    Rate.Call.values()[random.nextInt(3)],
                    1 + random.nextInt(20),
                    WINDOWS.get(random.nextInt(WINDOWS.size()))));
        }
        return rates;
    }

    private List<Reserved> reserved(Collection<Scope> scopes, int most) {
        var known = List.copyOf(scopes);
        var reserved = new ArrayList<Reserved>();
        for (var number = 0; number < most; number++) {
            var at = Plans.NINE.plusMillis(random.nextInt(7_200_000) - 1_800_000L);
            var scope = known.get(random.nextInt(known.size()));
            reserved.add(new Reserved(scope, at, 1 + random.nextInt(3), random.nextInt(3)));
        }
        return reserved;
    }

    private Spread spread() {
        return switch (random.nextInt(3)) {
            case 0 -> new Spread.Over(Duration.ofMinutes(1 + random.nextInt(90)));
            case 1 ->
                new Spread.Daily(
                        BERLIN,
                        EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7))),
                        List.of(new Spread.Window(LocalTime.of(9, 30), LocalTime.of(9, 30 + 5 + random.nextInt(20)))));
            default -> Spread.AT_ONCE;
        };
    }

    private static Stream<Scope> scopes(Candidate post) {
        return Stream.of(
                post.scopes().app(), post.scopes().account(), post.scopes().host());
    }
}
