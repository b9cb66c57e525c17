package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A backup is made while the program runs, posts leave, and the backup is put back. The platforms forget nothing.
@Timeout(480)
class RestoredTest {
    private static final int EACH = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path folder;

    @Test
    void what_left_after_the_backup_is_found_or_parked_and_never_sent_again() throws Exception {
        try (var stack = Stack.start()) {
            var early = stack.accounts(EACH, "early");
            var late = stack.accounts(EACH, "late");
            var operator = stack.operator();
            var done = operator.publishNow(operator.aPictureAndAText(Picture.jpeg(300, 200)), early.keySet());
            new ExactlyOnce(stack, done, early).awaitEnds(PATIENCE);
            var campaign = soon(operator, operator.aPictureAndAText(Picture.jpeg(320, 240)), late);
            var backup = folder.resolve("backup").toString();

            stack.program().run("backup", backup);
            assertThat(stack.platforms().published()).as("before the backup").isEqualTo(early.size());
            new ExactlyOnce(stack, campaign, late).awaitEnds(PATIENCE);
            assertThat(stack.platforms().published()).isEqualTo(early.size() + late.size());

            stack.program().close();
            stack.program().run("restore", backup, "replace");
            stack.program().start();

            new ExactlyOnce(stack, campaign, late).proveWithin(PATIENCE);
            new ExactlyOnce(stack, done, early).proveWithin(PATIENCE);
            assertThat(stack.platforms().published()).isEqualTo(early.size() + late.size());
        }
    }

    private static String soon(Operator operator, Map<String, ?> content, Map<String, String> accounts) {
        var local =
                LocalDateTime.now(ZoneOffset.UTC).plusSeconds(90).withNano(0).toString();
        var campaign = Map.of(
                "content", content,
                "audience", Map.of("accountIds", accounts.keySet()),
                "schedule", Map.of("local", local, "zone", "UTC"));
        return operator.ask("POST", "/campaigns", campaign).with(201).path("id").asString();
    }
}
