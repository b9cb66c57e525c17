package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Budget.Heard;
import com.clickkloudy.model.platform.Budget.Leave;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Rate.Call;
import com.clickkloudy.platforms.kit.wire.Result;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Counts one platform's requests: none leaves without leave, and what came of each is told.
final class Counter {
    private static final Duration LEAST = Duration.ofMillis(50);

    private final Budget budget;
    private final Profile profile;
    private final Outbound outbound;

    Counter(Budget budget, Profile profile, Outbound outbound) {
        this.budget = budget;
        this.profile = profile;
        this.outbound = outbound;
    }

    Ask ask(URI base, Call call, int cost) {
        var asker = Asker.current();
        return new Ask(profile, asker.whose(base, outbound.host(base)), call, cost, asker.purpose());
    }

    /// @return why the request must not leave now
    Optional<Failure> refusal(Ask ask) {
        return switch (budget.take(ask)) {
            case Leave.Granted granted -> Optional.empty();
            case Leave.Wait(Duration time, String why) ->
                Optional.of(new Failure.Throttled(time.compareTo(LEAST) < 0 ? LEAST : time, why));
        };
    }

    void heard(Ask ask, Result result, Optional<Failure> failure, Duration within) {
        if (result instanceof Result.NotSent(Result.Why why) && why != Result.Why.UNREACHABLE) {
            return;
        }
        budget.heard(ask, failure.map(each -> heard(each, within)).orElseGet(Heard.Answered::new));
    }

    private static Heard heard(Failure failure, Duration within) {
        return switch (failure) {
            case Failure.Throttled(Duration after, String said) -> new Heard.Throttled(after, said);
            case Failure.Unreachable(String said) -> new Heard.Failed(within, said);
            case Failure.Ambiguous(String said) -> new Heard.Failed(within, said);
            case Failure.Refused refused -> new Heard.Answered();
            case Failure.Duplicate duplicate -> new Heard.Answered();
            case Failure.SignedOut signedOut -> new Heard.Answered();
            case Failure.Forbidden forbidden -> new Heard.Answered();
            case Failure.Gone gone -> new Heard.Answered();
        };
    }
}
