package com.clickkloudy.standalone.split;

import static com.clickkloudy.standalone.split.PartProcess.FIRST_SIGN_IN;
import static com.clickkloudy.standalone.split.PartProcess.READY;

import com.clickkloudy.standalone.server.CannotStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A part that runs in a process of its own. Where it ends by itself, that is said, and it is started again.
public final class KeptPart implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Part part;
    private final Starter starter;
    private volatile Running running;
    private boolean stopping;

    private KeptPart(Part part, Starter starter) {
        this.part = part;
        this.starter = starter;
        this.running = begin();
    }

    /// Answers once it takes requests.
    public static KeptPart start(Part part, Starter starter) {
        var kept = new KeptPart(part, starter);
        kept.awaitReady();
        // No daemon: this program lives as long as its parts do.
        Thread.ofPlatform().start(kept::keep);
        return kept;
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        // By its handle: the process itself would also stop listening to what is said.
        running.process().toHandle().destroy();
        if (!endsWithin(PATIENCE)) {
            running.process().destroyForcibly();
            throw new IllegalStateException("it had to be ended by force");
        }
    }

    private record Running(Process process, CompletableFuture<String> firstWord) {}

    private Running begin() {
        var process = starter.process(part);
        var firstWord = new CompletableFuture<String>();
        // Reading a pipe holds a virtual thread's carrier for good: with two cores and two parts all others would
        // stand.
        Thread.ofPlatform().daemon().start(() -> listen(process.inputReader(), firstWord));
        return new Running(process, firstWord);
    }

    private void listen(BufferedReader said, CompletableFuture<String> firstWord) {
        var last = "it ended at once";
        try (said) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                heard(line, firstWord);
                last = line;
            }
        } catch (IOException killed) {
            // It was killed while it spoke, which is said where its end is seen.
        }
        firstWord.complete(last);
    }

    private void heard(String line, CompletableFuture<String> firstWord) {
        if (line.startsWith(FIRST_SIGN_IN)) {
            starter.signIn(line.substring(FIRST_SIGN_IN.length()));
        } else if (line.equals(READY)) {
            firstWord.complete(READY);
        } else if (firstWord.isDone()) {
            starter.say(part.title() + ": " + line);
        }
    }

    private void awaitReady() {
        var word = firstWord();
        if (!word.equals(READY)) {
            running.process().destroyForcibly();
            throw new CannotStart("The %s did not start: %s".formatted(part.title(), word), part.log());
        }
    }

    private String firstWord() {
        try {
            return running.firstWord().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return "it was not ready within " + PATIENCE.toMinutes() + " minutes";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was given up";
        }
    }

    private void keep() {
        try {
            while (true) {
                var code = running.process().waitFor();
                if (isStopping()) {
                    return;
                }
                starter.say("The %s ended by itself (exit code %s), and is started again. Its log: %s"
                        .formatted(part.title(), code, part.log()));
                Thread.sleep(PAUSE);
                again();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void again() {
        if (!stopping) {
            running = begin();
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return running.process().waitFor(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
