package com.clickkloudy.activities.account;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Refreshes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A platform that takes each refresh token once. Who hands one in twice loses the session and everything of it.
final class Keys implements Refreshes, Describes {
    static final PlatformId PLATFORM = new PlatformId("keys");
    private final List<String> handedIn = new ArrayList<>();
    private String refresh = "refresh-0";
    private String access = "access-0";
    private Trouble trouble = Trouble.NONE;
    private int described;

    enum Trouble {
        NONE,
        AWAY,
        BUSY,
        LOST,
        BUG,
        REVOKED
    }

    /// @return the tokens in the order in which they came
    synchronized List<String> handedIn() {
        return List.copyOf(handedIn);
    }

    synchronized int described() {
        return described;
    }

    synchronized void trouble(Trouble next) {
        trouble = next;
    }

    synchronized void endAccess() {
        access = "ended";
    }

    static Credentials credentials(int number, Duration left) {
        var secrets = Map.of("access", new Secret("access-" + number), "refresh", new Secret("refresh-" + number));
        return new Credentials(secrets, Map.of(), Optional.of(Instant.now().plus(left)));
    }

    @Override
    public synchronized Refreshed refresh(Account account, Credentials credentials) {
        return switch (trouble) {
            case AWAY -> new Refreshed.Failed(new Failure.Unreachable("Nobody is there."));
            case BUSY -> new Refreshed.Failed(new Failure.Throttled(Duration.ofMinutes(1), "Too many."));
            case REVOKED -> new Refreshed.Failed(new Failure.SignedOut("The key was taken back."));
            case BUG ->
                lost(credentials, () -> {
                    throw new IllegalStateException("a bug in the connector");
                });
            case LOST -> lost(credentials, () -> new Refreshed.Failed(new Failure.Ambiguous("It broke off.")));
            case NONE -> take(credentials);
        };
    }

    private Refreshed lost(Credentials credentials, Supplier<Refreshed> answer) {
        take(credentials);
        return answer.get();
    }

    private Refreshed take(Credentials credentials) {
        var token = credentials.secret("refresh").reveal();
        var isGood = token.equals(refresh);
        handedIn.add(token);
        refresh = isGood ? "refresh-" + handedIn.size() : "none";
        return isGood
                ? new Refreshed.Renewed(credentials(handedIn.size(), Duration.ofHours(2)))
                : new Refreshed.Failed(new Failure.SignedOut("This key was used before."));
    }

    @Override
    public synchronized Described describe(Account account, Credentials credentials) {
        described++;
        return credentials.secret("access").reveal().equals(access)
                ? new Described.Now("keys", "Keys", Optional.empty(), limits())
                : new Described.Failed(new Failure.SignedOut("This key fits no more."));
    }

    @Override
    public Profile profile() {
        return new Profile(
                PLATFORM,
                "Keys",
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://keys.example"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                limits(),
                List.of(),
                Duration.ofSeconds(1));
    }

    static Limits limits() {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        return new Limits(text, Optional.empty(), Limits.Images.none(), true);
    }
}
