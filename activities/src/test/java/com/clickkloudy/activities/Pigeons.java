package com.clickkloudy.activities;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Settles;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// Platforms of carrier pigeons, one for each set of capabilities, with a ledger of what they accepted and a trouble
/// to be set per account.
final class Pigeons {
    static final PlatformId PLAIN = new PlatformId("plain");
    static final PlatformId REPEATING = new PlatformId("repeating");
    static final PlatformId FINDING = new PlatformId("finding");
    static final PlatformId SETTLING = new PlatformId("settling");
    private static final Duration CALL = Duration.ofSeconds(1);

    private final List<Accepted> ledger = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Integer, Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final Map<String, Integer> hidden = new ConcurrentHashMap<>();

    /// What a pigeon does with one call.
    enum Trouble {
        NONE,
        THROTTLED,
        REFUSED,
        SIGNED_OUT,
        UNREACHABLE,
        GONE,
        LOST_BEFORE,
        LOST_AFTER,
        BUG_AFTER,
        PROCESSING
    }

    /// One post that a platform took.
    ///
    /// @param at when it took it
    record Accepted(
            PlatformId platform,
            String account,
            PostKey key,
            String text,
            Map<String, String> options,
            Instant createdAt,
            Instant at) {}

    List<Connector> connectors() {
        return List.of(new Plain(), new Repeating(), new Finding(), new Settling());
    }

    List<Accepted> ledger() {
        return ledger;
    }

    /// @param trouble by the number of the call, from 1
    void trouble(String account, Function<Integer, Trouble> trouble) {
        troubles.put(account, trouble);
    }

    /// Lets the platform list the account's posts only from the given look on.
    void hideFor(String account, int looks) {
        hidden.put(account, looks);
    }

    int calls(String account) {
        return calls.getOrDefault(account, 0);
    }

    private Publishes.Outcome call(Job job, boolean honoursKey) {
        var account = job.account().remoteId();
        if (job.sendBy().isPast()) {
            return failed(new Failure.Unreachable("Too late to send."));
        }
        var call = calls.merge(account, 1, Integer::sum);
        var trouble = troubles.getOrDefault(account, number -> Trouble.NONE).apply(call);
        return switch (trouble) {
            case NONE -> accept(job, honoursKey);
            case THROTTLED -> failed(new Failure.Throttled(Duration.ofMillis(300), "Too many pigeons."));
            case REFUSED -> failed(new Failure.Refused(Optional.of("/text"), "Pigeons do not carry this."));
            case SIGNED_OUT -> failed(new Failure.SignedOut("The loft is locked."));
            case UNREACHABLE -> failed(new Failure.Unreachable("No pigeon in sight."));
            case GONE -> failed(new Failure.Gone("The loft is gone."));
            case LOST_BEFORE -> failed(new Failure.Ambiguous("The pigeon did not come back."));
            case LOST_AFTER -> {
                accept(job, honoursKey);
                yield failed(new Failure.Ambiguous("The pigeon did not come back."));
            }
            case BUG_AFTER -> {
                accept(job, honoursKey);
                throw new IllegalStateException("a bug in the connector");
            }
            case PROCESSING -> {
                accept(job, honoursKey);
                yield new Publishes.Outcome.Accepted("looking", Duration.ofMillis(100));
            }
        };
    }

    private Publishes.Outcome accept(Job job, boolean honoursKey) {
        var account = job.account();
        var known = ledger.stream()
                .anyMatch(each -> each.key().equals(job.key()) && each.account().equals(account.remoteId()));
        if (!known || !honoursKey) {
            ledger.add(new Accepted(
                    account.platform(),
                    account.remoteId(),
                    job.key(),
                    job.text(),
                    job.options(),
                    job.createdAt(),
                    Instant.now()));
        }
        return new Publishes.Outcome.Published(remote(job.key()));
    }

    private static Remote remote(PostKey key) {
        return new Remote(key.toString(), Optional.of(URI.create("https://pigeons.example/" + key)));
    }

    private static Publishes.Outcome failed(Failure failure) {
        return new Publishes.Outcome.Failed(failure);
    }

    static Profile profile(PlatformId id) {
        return new Profile(
                id,
                id.slug(),
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://pigeons.example"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                limits(),
                List.of(),
                CALL);
    }

    static Limits limits() {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        return new Limits(text, Optional.empty(), Limits.Images.none(), true);
    }

    private class Plain implements Publishes, Refreshes {
        @Override
        public Profile profile() {
            return Pigeons.profile(PLAIN);
        }

        @Override
        public Prepared prepare(Job job, Optional<String> before) {
            return new Prepared.Ready("{}");
        }

        @Override
        public Outcome publish(Job job, Optional<String> state) {
            return call(job, false);
        }

        @Override
        public Refreshed refresh(Account account, Credentials credentials) {
            return new Refreshed.Failed(new Failure.SignedOut("The loft is locked. Connect it again."));
        }
    }

    private final class Repeating extends Plain implements Repeats {
        @Override
        public Profile profile() {
            return Pigeons.profile(REPEATING);
        }

        @Override
        public Outcome repeat(Job job, Optional<String> state) {
            return call(job, true);
        }

        @Override
        public Duration safeFor(Job job) {
            return Duration.ofHours(1);
        }
    }

    private final class Finding extends Plain implements Finds {
        @Override
        public Profile profile() {
            return Pigeons.profile(FINDING);
        }

        @Override
        public Found find(Job job, Optional<String> state, Instant since) {
            var account = job.account().remoteId();
            var left = hidden.merge(account, -1, Integer::sum);
            var there =
                    new ArrayList<>(ledger).stream().anyMatch(each -> each.key().equals(job.key()));
            return there && left < 0 ? new Found.There(remote(job.key())) : new Found.Absent();
        }
    }

    private final class Settling extends Plain implements Settles {
        @Override
        public Profile profile() {
            return Pigeons.profile(SETTLING);
        }

        @Override
        public Outcome settle(Job job, String state) {
            var looks = calls.merge(job.account().remoteId() + "/settle", 1, Integer::sum);
            return looks < 3
                    ? new Outcome.Accepted("looking", Duration.ofMillis(100))
                    : new Outcome.Published(remote(job.key()));
        }
    }
}
