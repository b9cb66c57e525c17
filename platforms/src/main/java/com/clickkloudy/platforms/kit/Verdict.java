package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.kit.wire.Result;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says what an outcome means. After a call that may be repeated a doubt costs nothing, so it is
/// [Failure.Unreachable]; after one that may not, it is [Failure.Ambiguous].
///
/// | what came | means |
/// |---|---|
/// | nothing was written: no such name, no connection, no trust, a file of ours unreadable | Unreachable |
/// | too late to write | Unreachable |
/// | a private address, a plain http one | Refused |
/// | written, then reset, timed out, over 8 MB | doubt |
/// | 2xx | what was asked for; without what it must hold: doubt |
/// | 429, and 503 with Retry-After | Throttled |
/// | 401 | SignedOut |
/// | 403 | Forbidden |
/// | 301, 307, 308 and any other 4xx | Refused |
/// | 408, 425 | Unreachable: by their definition the request was not taken up |
/// | other 3xx, 5xx, anything else | doubt |
///
/// 404 and 410 mean [Failure.Gone] only where a connector's [Exceptions] say so.
final class Verdict {
    private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

    private final String name;
    private final Exceptions exceptions;
    private final Clock clock;

    /// @param name what people call the platform
    Verdict(String name, Exceptions exceptions, Clock clock) {
        this.name = name;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    Answer<Reply> on(Result result, Asked asked) {
        return switch (result) {
            case Result.NotSent notSent -> Answer.not(notSent(notSent.why()));
            case Result.Lost lost -> Answer.not(doubt(asked.once(), lost(lost.how())));
            case Result.Answered said -> on(new Reply(said.status(), said.headers(), said.body()), asked);
        };
    }

    private Answer<Reply> on(Reply reply, Asked asked) {
        var exception = exception(reply);
        if (exception.isPresent()) {
            return Answer.not(cleaned(exception.get(), asked.hidden()));
        }
        return asked.good().test(reply)
                ? Answer.of(reply)
                : Answer.not(cleaned(usual(reply, asked.once()), asked.hidden()));
    }

    private Optional<Failure> exception(Reply reply) {
        try {
            return exceptions.meaning(reply);
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private Failure usual(Reply reply, boolean once) {
        var said = Words.of(reply).orElse(name + " answered " + reply.status() + ".");
        return switch (reply.status()) {
            case 429 -> throttled(reply);
            case 503 -> reply.header("Retry-After").isPresent() ? throttled(reply) : doubt(once, said);
            case 401 -> new Failure.SignedOut(said);
            case 403 -> new Failure.Forbidden(said);
            case 301, 307, 308 -> new Failure.Refused(Optional.empty(), name + " points to another address.");
            case 408, 425 -> new Failure.Unreachable(said);
            default -> reply.status() / 100 == 4 ? new Failure.Refused(Optional.empty(), said) : doubt(once, said);
        };
    }

    private Failure throttled(Reply reply) {
        var wait = Waits.of(reply, clock);
        return new Failure.Throttled(wait, name + " asks to wait " + Waits.words(wait) + ".");
    }

    private Failure notSent(Result.Why why) {
        return switch (why) {
            case UNREACHABLE -> new Failure.Unreachable(name + " could not be reached.");
            case TOO_LATE -> new Failure.Unreachable("It was too late to send. Nothing was sent.");
            case UNREAD -> new Failure.Unreachable("A file could not be read to its end. Nothing was sent.");
            case PRIVATE ->
                new Failure.Refused(
                        Optional.empty(),
                        "That address is not on the public internet, or not encrypted. An operator can allow it by OUTBOUND_ALLOW.");
        };
    }

    private String lost(Result.How how) {
        return switch (how) {
            case BROKEN -> "The connection to " + name + " broke off.";
            case TIMED_OUT -> name + " did not answer in time.";
            case TOO_LARGE -> name + " answered far more than it should.";
        };
    }

    Failure unreadable(boolean once, RuntimeException failed) {
        LOG.info(
                "An answer could not be read platform={} cause={}",
                name,
                failed.getClass().getSimpleName());
        return doubt(once, "The answer of " + name + " could not be read.");
    }

    /// The server turned a request away untouched, and its second try too.
    Failure unproven() {
        return new Failure.Unreachable(name + " asked for another proof each time. Nothing was done.");
    }

    private static Failure doubt(boolean once, String message) {
        return once ? new Failure.Ambiguous(message) : new Failure.Unreachable(message);
    }

    private static Failure cleaned(Failure failure, Hidden hidden) {
        return switch (failure) {
            case Failure.Throttled(var after, var said) -> new Failure.Throttled(after, hidden.clean(said));
            case Failure.Refused(var field, var said) -> new Failure.Refused(field, hidden.clean(said));
            case Failure.Duplicate(var said) -> new Failure.Duplicate(hidden.clean(said));
            case Failure.SignedOut(var said) -> new Failure.SignedOut(hidden.clean(said));
            case Failure.Forbidden(var said) -> new Failure.Forbidden(hidden.clean(said));
            case Failure.Unreachable(var said) -> new Failure.Unreachable(hidden.clean(said));
            case Failure.Ambiguous(var said) -> new Failure.Ambiguous(hidden.clean(said));
            case Failure.Gone(var said) -> new Failure.Gone(hidden.clean(said));
        };
    }

    /// @param once true if the call must not be repeated
    /// @param good which answers are read
    record Asked(boolean once, Predicate<Reply> good, Hidden hidden) {}
}
