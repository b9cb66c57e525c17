package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.house.Waiting;
import com.clickkloudy.benchmarks.report.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What scenarios stand on: the running house, the accounts that are connected in it, and what was found out before.
public final class Ground {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private final House house;
    private final Choice choice;
    private final Figures figures;
    private final List<String> accounts = new ArrayList<>();

    public Ground(House house, Choice choice, Figures figures) {
        this.house = house;
        this.choice = choice;
        this.figures = figures;
    }

    House house() {
        return house;
    }

    Figures figures() {
        return figures;
    }

    List<Integer> sizes() {
        return choice.sizes();
    }

    /// As many accounts, of which each post needs one; connected when they are first asked for.
    List<String> accounts(int count) {
        var missing = count - accounts.size();
        if (missing > 0) {
            var prefix = "bench" + accounts.size() + "x";
            accounts.addAll(connect(Map.of("count", missing, "prefix", prefix)));
        }
        return List.copyOf(accounts.subList(0, count));
    }

    /// Accounts of a scenario's own.
    List<String> connect(Map<String, ?> wanted) {
        return connect(choice.platform(), wanted);
    }

    /// The same on the platform with limits that are felt.
    List<String> connectLimited(Map<String, ?> wanted) {
        return connect(choice.limited(), wanted);
    }

    private List<String> connect(String platform, Map<String, ?> wanted) {
        var opening = new HashMap<String, Object>(wanted);
        opening.put("platform", platform);
        return house.operator().connect(platform, house.platforms().open(opening));
    }

    String platform() {
        return choice.platform();
    }

    /// Once to warm up, which does not count, and then as often as chosen.
    <T> List<T> repeat(String what, Supplier<T> once) {
        return repeat(what, 1, once);
    }

    /// The same after several runs to warm up.
    <T> List<T> repeat(String what, int warmUps, Supplier<T> once) {
        for (var left = warmUps; left > 0; left--) {
            run(what + ", warm-up: ", once);
        }
        return IntStream.rangeClosed(1, choice.repetitions())
                .mapToObj(number -> run(what + ", " + number + ": ", once))
                .toList();
    }

    private static <T> T run(String what, Supplier<T> once) {
        Waiting.pause(QUIET);
        var run = once.get();
        System.out.println(what + run);
        return run;
    }
}
