package com.clickkloudy.benchmarks.scenario;

import com.clickkloudy.benchmarks.house.Database.Counters;
import com.clickkloudy.benchmarks.house.Heap;
import com.clickkloudy.benchmarks.house.House;
import com.clickkloudy.benchmarks.house.Temporal.Cost;
import com.clickkloudy.benchmarks.house.Usage;
import com.clickkloudy.benchmarks.house.Waiting;
import com.clickkloudy.benchmarks.report.Samples;
import com.clickkloudy.benchmarks.report.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/// Whole campaigns that leave at once, on platforms that answer at once and limit nothing.
public final class CampaignAtOnce implements Scenario {
    /// PostgreSQL tells idle connections' transactions this late.
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(11);
    /// Until what a campaign needs is compiled; larger campaigns do that by themselves.
    private static final int WARM_UPS = 5;
    private static final int LARGE = 5_000;

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public Section run(Ground ground) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "posts",
                "posts/s",
                "s",
                "of bare floor",
                "of floor with commits",
                "transitions a post",
                "events a post",
                "history bytes a post",
                "writing transactions a post",
                "all transactions a post",
                "written log a post, KiB",
                "CPU ms a post",
                "of them: program / PostgreSQL / Temporal / simulator",
                "others' CPU",
                "live heap, MB"));
        ground.sizes().forEach(posts -> rows.add(measured(ground, posts)));
        return new Section("Campaigns at once", """
                From the request that schedules the campaign to the end of its workflow; a text without files, one post
                an account. `of … floor`: posts/s against that floor's. Transactions are the whole program's, from the
                request that schedules on; several posts may share one. `others' CPU`: what the rest of the machine used,
                of all cores. `live heap`: of API and worker, after a full collection at the end. After every campaign
                the simulator's ledger must hold each post once, and the API must say that it is out.
                """, rows);
    }

    /// @param others part of all cores
    private record Run(double seconds, Cost cost, Counters written, Usage usage, double others, double heap) {}

    private static List<String> measured(Ground ground, int posts) {
        var accounts = ground.accounts(posts);
        Waiting.pause(UNTIL_TOLD);
        var before = ground.house().database().counters();
        var warmUps = posts < LARGE ? WARM_UPS : 1;
        var runs = ground.repeat(posts + " posts", warmUps, () -> once(ground.house(), accounts));
        Waiting.pause(UNTIL_TOLD);
        var all = ground.house().database().counters().minus(before).all() / (double) (warmUps + runs.size()) / posts;
        ground.figures()
                .put(
                        "campaign." + posts,
                        Samples.of(runs, run -> posts / run.seconds()).median());
        ground.figures().put("seconds." + posts, Samples.of(runs, Run::seconds).median());
        ground.figures().put("heap." + posts, Samples.of(runs, Run::heap).median());
        var transitions = Samples.of(runs, run -> (double) run.cost().transitions() / posts);
        ground.figures().put("transitions." + posts, transitions.median());
        return List.of(
                Integer.toString(posts),
                Samples.of(runs, run -> posts / run.seconds()).text(),
                Samples.of(runs, Run::seconds).text(),
                ratio(ground, posts, "bare"),
                ratio(ground, posts, "commits"),
                transitions.text(),
                Samples.of(runs, run -> (double) run.cost().events() / posts).text(),
                Samples.of(runs, run -> (double) run.cost().bytes() / posts).text(),
                Samples.of(runs, run -> (double) run.written().writing() / posts)
                        .text(),
                Samples.number(all),
                Samples.of(runs, run -> run.written().walBytes() / 1024.0 / posts)
                        .text(),
                Samples.of(runs, run -> 1_000 * run.usage().ours() / posts).text(),
                cpu(runs, posts),
                Samples.number(100 * Samples.of(runs, Run::others).median()) + " %",
                Samples.of(runs, Run::heap).text());
    }

    private static Run once(House house, List<String> accounts) {
        var ledger = house.platforms().now();
        var counters = house.database().counters();
        var usage = house.usage();
        var start = System.nanoTime();
        var campaign = house.operator().publishNow("The harbour opens. " + UUID.randomUUID(), accounts);
        house.temporal().awaitEnd(campaign);
        var seconds = (System.nanoTime() - start) / 1e9;
        var used = house.usage().minus(usage);
        var written = house.database().counters().minus(counters);
        house.operator().mustBeOut(campaign, accounts.size());
        mustHold(house, ledger, accounts.size());
        var others = used.others() / seconds / Runtime.getRuntime().availableProcessors();
        var heap = Heap.liveIn(house.program().pid());
        return new Run(seconds, house.temporal().costOfCampaign(campaign), written, used, others, heap);
    }

    private static void mustHold(House house, long since, int posts) {
        var accepted = house.platforms().acceptedSince(since).size();
        if (accepted != posts) {
            throw new IllegalStateException("The platforms took " + accepted + " of " + posts + " posts.");
        }
        house.platforms().mustHaveNoDoubles();
    }

    private static String cpu(List<Run> runs, int posts) {
        List<ToDoubleFunction<Usage>> processes =
                List.of(Usage::program, Usage::postgres, Usage::temporal, Usage::platforms);
        return String.join(
                " / ",
                processes.stream()
                        .map(each -> Samples.of(runs, run -> 1_000 * each.applyAsDouble(run.usage()) / posts))
                        .map(samples -> Samples.number(samples.median()))
                        .toList());
    }

    private static String ratio(Ground ground, int posts, String floor) {
        return ground.figures()
                .ratio("campaign." + posts, floor)
                .map(Samples::number)
                .orElse("–");
    }
}
