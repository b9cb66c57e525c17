package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Budget.Heard;
import com.clickkloudy.model.platform.Budget.Leave;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import com.clickkloudy.storage.platform.Holds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes holds of what calls came to. What asks to wait is remembered here too, so that this process keeps off at once
/// with calls of every kind; claims of posts read the rows, in all processes.
final class Troubles {
    private static final int IN_A_ROW = 5;
    private static final List<Rate.Scope> NARROWEST_FIRST =
            List.of(Rate.Scope.ACCOUNT, Rate.Scope.HOST, Rate.Scope.APP);
    private final Holds holds;
    private final Duration claimFor;
    private final Map<Place, Integer> failures = new ConcurrentHashMap<>();
    private final Map<Place, Busy> busy = new ConcurrentHashMap<>();

    /// @param claimFor how long after a claim a call may begin
    Troubles(Holds holds, Duration claimFor) {
        this.holds = holds;
        this.claimFor = claimFor;
    }

    /// @return how long what the call is counted in asked to be left alone
    Optional<Leave> wait(Ask ask, long nanos) {
        if (busy.isEmpty()) {
            return Optional.empty();
        }
        busy.values().removeIf(each -> each.until() - nanos <= 0);
        return places(ask).stream()
                .flatMap(place -> Optional.ofNullable(busy.get(place)).stream())
                .max((one, other) -> Long.compare(one.until() - nanos, other.until() - nanos))
                .map(longest -> new Leave.Wait(Duration.ofNanos(longest.until() - nanos), longest.why()));
    }

    void heard(Ask ask, Heard heard) {
        switch (heard) {
            case Heard.Answered answered -> places(ask).forEach(failures::remove);
            case Heard.Throttled(Duration wait, String why) -> throttled(ask, wait, why);
            case Heard.Failed failed -> failed(ask, failed);
        }
    }

    private void throttled(Ask ask, Duration wait, String why) {
        var places = places(ask);
        places.forEach(failures::remove);
        var place = places.stream()
                .filter(each -> each.scope().name().equals(throttling(ask).name()))
                .findFirst()
                .or(() -> places.stream().findFirst());
        place.ifPresent(each -> {
            busy.put(each, new Busy(System.nanoTime() + wait.toNanos(), why));
            if (isKnown(ask, each)) {
                holds.throttled(each, why, wait);
            }
        });
    }

    /// A platform seldom says which of its limits was reached: the narrowest that counts such calls.
    private static Rate.Scope throttling(Ask ask) {
        var scopes = ask.rates().stream().map(Rate::scope).toList();
        return NARROWEST_FIRST.stream().filter(scopes::contains).findFirst().orElse(Rate.Scope.ACCOUNT);
    }

    /// One server fails for all its accounts; one account may fail by itself.
    private void failed(Ask ask, Heard.Failed failed) {
        var why = failed.why() + " It failed " + IN_A_ROW + " times in a row; one post at a time tries again.";
        var every = failed.within().plus(claimFor);
        var held = false;
        for (var place : places(ask)) {
            if (place.scope() != Scope.APP && failures.merge(place, 1, Integer::sum) >= IN_A_ROW) {
                failures.remove(place);
                if (!held && isKnown(ask, place)) {
                    holds.unreachable(place, why, every);
                    held = true;
                }
            }
        }
    }

    /// The widest first.
    private static List<Place> places(Ask ask) {
        var platform = ask.profile().id();
        var whose = ask.whose();
        var places = new ArrayList<Place>();
        places.add(new Place(platform, Scope.HOST, whose.server().orElse(whose.host())));
        whose.account().ifPresent(account -> places.add(new Place(platform, Scope.ACCOUNT, account)));
        whose.app().ifPresent(app -> places.add(new Place(platform, Scope.APP, app)));
        return places;
    }

    /// Rows know no other servers than those that accounts live on.
    private static boolean isKnown(Ask ask, Place place) {
        return place.scope() != Scope.HOST || ask.whose().server().isPresent();
    }

    private record Busy(long until, String why) {}
}
