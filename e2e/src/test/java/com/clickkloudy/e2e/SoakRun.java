package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// Thousands of posts over several campaigns, while one process after the other is killed. Run by `make soak`, and not
/// with the tests; what came of it is written to `benchmarks/reports/soak.md`.
class SoakRun {
    /// Accounts of each opening: those of one prefix share what a platform counts by registration.
    private static final int OPENING = 50;
    private static final int WORKERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private final int posts = Integer.getInteger("soak.posts", 10_000);
    private final int campaigns = Integer.getInteger("soak.campaigns", 10);
    private final int kills = Integer.getInteger("soak.kills", 50);
    private final long seed = Long.getLong("soak.seed", Instant.now().getEpochSecond());
    private final Random random = new Random(seed);

    /// A campaign on its way, and the text that is its own.
    private record Sent(String campaign, String text) {}

    @Test
    void nothing_is_lost_and_nothing_doubled_however_often_processes_are_killed() throws Exception {
        var folder = Files.createTempDirectory("clickkloudy-soak");
        var simulator = SimulatorProcess.start(folder.resolve("simulator"));
        try (var stack = Stack.split(WORKERS, Platforms.at(simulator))) {
            var report = soak(stack, simulator);
            report.write();
            assertThat(report.isClean()).as("%s", report).isTrue();
        }
    }

    private SoakReport soak(Stack stack, SimulatorProcess simulator) throws IOException {
        say("seed %d, %d posts in %d campaigns, %d kills", seed, posts, campaigns, kills);
        var versions = Versions.of(stack);
        var accounts = connect(stack);
        var judge = new Judge(stack.operator(), stack.platforms(), accounts);
        var killer = new Killer(random, stack.program().data(), simulator, WORKERS);
        var begun = Instant.now();

        var sent = sendAndKill(stack, accounts, killer);
        var lastKill = Instant.now();
        awaitHealth(stack);
        awaitSettled(judge, sent);

        var verdicts = sent.stream()
                .map(each -> judge.judge(each.campaign(), each.text()))
                .toList();
        var times = new SoakReport.Times(begun, lastKill, Instant.now());
        return new SoakReport(seed, accounts.size(), verdicts, killer, times, versions);
    }

    /// The campaigns are spread over the kills, so that always some of them are on their way.
    private List<Sent> sendAndKill(Stack stack, Map<String, String> accounts, Killer killer) {
        var sent = new ArrayList<Sent>();
        while (killer.kills() < kills || sent.size() < campaigns) {
            if (sent.size() < campaigns && sent.size() * kills <= killer.kills() * campaigns) {
                awaitHealth(stack);
                sent.add(send(stack, sent.size() + 1, accounts));
            }
            if (killer.kills() < kills) {
                say("%d: %s", killer.kills() + 1, killer.strike().words());
            }
        }
        return sent;
    }

    private Sent send(Stack stack, int number, Map<String, String> accounts) {
        var text = "Soak " + number + " of " + seed + ".";
        var sent = new Sent(stack.operator().publishNow(Map.of("text", text), accounts.keySet()), text);
        say(
                "campaign %d has left, %d published so far",
                number, stack.platforms().published());
        return sent;
    }

    /// As many accounts as posts of one campaign: half of them where everything can be looked up, a sixth where a key
    /// makes a repeat harmless, the rest where only a person can tell.
    private Map<String, String> connect(Stack stack) {
        var each = posts / campaigns;
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("bluesky", each / 6);
        wanted.put("mastodon", each / 2);
        wanted.put("telegram", each - each / 6 - each / 2);
        var accounts = new ConcurrentHashMap<String, String>();
        wanted.forEach((platform, count) -> {
            for (var n = 0; n < count; n += OPENING) {
                open(stack, platform, Math.min(OPENING, count - n), "soak" + (char) ('a' + n / OPENING), accounts);
            }
        });
        say("%d accounts are connected", accounts.size());
        return accounts;
    }

    private static void open(Stack stack, String platform, int count, String prefix, Map<String, String> accounts) {
        stack.platforms().open(platform, count, prefix).parallelStream()
                .forEach(each -> accounts.put(stack.operator().connect(platform, each.form()), each.name()));
    }

    private static void awaitHealth(Stack stack) {
        Waiting.awaitThat("all is well", RECOVERY, () -> isWell(stack), () -> "it is not");
    }

    private static boolean isWell(Stack stack) {
        try {
            var parts = stack.operator().health().path("parts");
            return !parts.isEmpty()
                    && parts.valueStream()
                            .allMatch(part -> part.path("state").asString().equals("UP"));
        } catch (AssertionError away) {
            return false;
        }
    }

    private static void awaitSettled(Judge judge, List<Sent> sent) {
        for (var each : sent) {
            Waiting.until(PATIENCE, () -> judge.isSettled(each.campaign()));
            say("%s is settled: %s", each.campaign(), judge.isSettled(each.campaign()));
        }
    }

    private static void say(String sentence, Object... facts) {
        System.out.println(Instant.now() + " " + String.format(Locale.ROOT, sentence, facts));
    }
}
