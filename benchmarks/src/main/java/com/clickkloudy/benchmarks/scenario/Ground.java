package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.house.Waiting;
import com.clickkloudy.benchmarks.report.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
            var opening = Map.of("platform", choice.platform(), "count", missing, "prefix", prefix);
            accounts.addAll(house.operator()
                    .connect(choice.platform(), house.platforms().open(opening)));
        }
        return List.copyOf(accounts.subList(0, count));
    }

    String platform() {
        return choice.platform();
    }

    /// Once to warm up, which does not count, and then as often as chosen.
    <T> List<T> repeat(String what, Supplier<T> once) {
        var runs = new ArrayList<T>();
        for (var number = 0; number <= choice.repetitions(); number++) {
            Waiting.pause(QUIET);
            var run = once.get();
            System.out.println(what + (number == 0 ? ", warm-up: " : ", " + number + ": ") + run);
            if (number > 0) {
                runs.add(run);
            }
        }
        return runs;
    }
}
