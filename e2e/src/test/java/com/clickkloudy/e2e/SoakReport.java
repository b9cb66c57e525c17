package com.clickkloudy.e2e;

import com.clickkloudy.e2e.Judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came of a soak, as it is committed.
record SoakReport(long seed, int accounts, List<Verdict> verdicts, Killer killer, Times times, Versions versions) {
    private static final Path FILE = Path.of("..", "benchmarks", "reports", "soak.md");

    /// From the first campaign to the last kill, and until nothing moved any more.
    record Times(Instant begun, Instant lastKill, Instant settled) {}

    boolean isClean() {
        return verdicts.stream().allMatch(Verdict::isClean);
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text());
    }

    private String text() {
        return """
                # Soak
                Thousands of posts, while one process after the other is killed at random moments. The judge is the
                simulator's own ledger, which is a file that outlives the simulator: for every account and campaign, was a
                post accepted exactly once, or is it parked with a reason?

                """ + made() + figures() + hits() + ran() + details();
    }

    private String made() {
        return "Made at " + times.settled() + " by `make soak POSTS=" + posts() + " CAMPAIGNS=" + verdicts.size()
                + " KILLS=" + killer.kills() + " SEED=" + seed + "`.\n\n";
    }

    private String figures() {
        var published = verdicts.stream().mapToInt(Verdict::published).sum();
        return "| | |\n|---|---|\n"
                + row("posts", posts() + " in " + verdicts.size() + " campaigns to " + accounts + " accounts")
                + row("published exactly once", published)
                + row("parked or failed with a reason", parked())
                + row("**lost**", count(Verdict::lost))
                + row("**double**", count(Verdict::doubled))
                + row("out, but said to be refused, missed or failed", count(Verdict::mistaken))
                + row("kill -9", killer.kills())
                + row("from the first campaign to the last kill", between(times.begun(), times.lastKill()))
                + row("from then until every post was out or parked", between(times.lastKill(), times.settled()));
    }

    private String hits() {
        return "\n| hit | times |\n|---|---|\n"
                + killer.done().entrySet().stream()
                        .map(each -> row(each.getKey().words(), each.getValue()))
                        .sorted()
                        .collect(Collectors.joining());
    }

    private String ran() {
        return "\nRun: clickKloudy " + versions.program() + " split into an API server and two workers, beside the "
                + "simulator; Java " + versions.java() + ", PostgreSQL " + versions.postgres() + ", Temporal "
                + versions.temporal() + ", on " + versions.machine() + ".\nThe engine's waits are a sixth of "
                + "production's, and every call ends within 5 s.\n";
    }

    private static String row(String name, Object value) {
        return "| " + name + " | " + value + " |\n";
    }

    private int posts() {
        return verdicts.size() * accounts;
    }

    private int count(Function<Verdict, List<String>> what) {
        return verdicts.stream().map(what).mapToInt(List::size).sum();
    }

    private Map<String, Integer> parked() {
        var parked = new TreeMap<String, Integer>();
        verdicts.forEach(each -> each.parked().forEach((kind, count) -> parked.merge(kind, count, Integer::sum)));
        return parked;
    }

    /// What went wrong, one by one.
    private String details() {
        return verdicts.stream()
                .flatMap(each -> List.of(each.lost(), each.doubled(), each.mistaken()).stream())
                .flatMap(List::stream)
                .map(each -> "\n- " + each)
                .collect(Collectors.joining());
    }

    private static String between(Instant from, Instant to) {
        var time = Duration.between(from, to);
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
