package com.clickkloudy.model.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Keeps calls within what a platform allows, over all processes: asked before every call, told what came of it.
public interface Budget {
    /// @return leave to make the call now, and not later; or how long to wait before asking again. Never throws.
    Leave take(Ask ask);

    /// Learns from a call that had leave: what asks to wait, or fails several times in a row, is held. Never throws.
    void heard(Ask ask, Heard heard);

    /// Lets everything through.
    static Budget unlimited() {
        return new Budget() {
            @Override
            public Leave take(Ask ask) {
                return new Leave.Granted();
            }

            @Override
            public void heard(Ask ask, Heard heard) {}
        };
    }

    /// One call that somebody wants to make.
    ///
    /// @param cost as how many calls the platform counts it
    record Ask(Profile profile, Whose whose, Rate.Call call, int cost, Purpose purpose) {
        public Ask {
            if (cost < 1) {
                throw new IllegalArgumentException("A call costs at least 1, not " + cost + ".");
            }
        }

        /// @return the limits in which it is counted
        public List<Rate> rates() {
            return profile.rates().stream()
                    .filter(rate -> rate.call() == Rate.Call.ANY || rate.call() == call)
                    .filter(rate -> whose.of(rate.scope()).isPresent())
                    .toList();
        }
    }

    /// Whose limits a call is counted in.
    ///
    /// @param app the registration, see [CountedAs]; empty while nobody is known
    /// @param account the remote id; empty while nobody is known
    /// @param host the server that is asked, as [CountedAs] counts it
    /// @param server the same server where it is the one that the account's posts go to, by its address (empty for
    ///     the platform's own); absent where another is asked
    record Whose(Optional<String> app, Optional<String> account, String host, Optional<String> server) {
        public Optional<String> of(Rate.Scope scope) {
            return switch (scope) {
                case APP -> app;
                case ACCOUNT -> account;
                case HOST -> Optional.of(host);
            };
        }
    }

    /// What a call is for. Posts go first: others leave a fifth of every limit to them.
    enum Purpose {
        POSTS,
        OTHER
    }

    sealed interface Leave {
        record Granted() implements Leave {}

        /// @param why a sentence for people
        record Wait(Duration time, String why) implements Leave {}
    }

    /// What came of a call.
    sealed interface Heard {
        /// The platform answered something.
        record Answered() implements Heard {}

        /// It asked to wait.
        record Throttled(Duration time, String why) implements Heard {}

        /// It could not be reached, or gave no answer that can be believed.
        ///
        /// @param within the longest that the call could take
        record Failed(Duration within, String why) implements Heard {}
    }
}
