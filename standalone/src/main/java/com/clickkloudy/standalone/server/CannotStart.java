package com.clickkloudy.standalone.server;

import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says in one sentence why something could not start and what to do, and names the log that tells more.
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final @Nullable String log;

    public CannotStart(String sentence) {
        super(sentence);
        this.log = null;
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
        this.log = null;
    }

    public CannotStart(String sentence, Path log) {
        super(sentence);
        this.log = log.toString();
    }

    /// For a server of which only its log knows why.
    static CannotStart withLastWords(String sentence, Path log) {
        var words = LastWords.in(log).map(line -> " It said: " + line).orElse("");
        return new CannotStart(sentence + words, log);
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log).map(Path::of);
    }

    /// What our own code or a library has to say of a problem, below what the container says around it. A port that
    /// somebody took while we started is named as such: the libraries speak of life cycles there.
    public static String reason(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof BindException) {
                return "A port was taken by another program meanwhile (" + each.getMessage() + "). Start again.";
            }
        }
        for (Throwable each = problem; each != null; each = each.getCause()) {
            var isContainer = each.getClass().getName().startsWith("org.springframework.");
            if (each.getMessage() != null && (!isContainer || each.getCause() == null)) {
                return each.getMessage();
            }
        }
        return problem.toString();
    }
}
