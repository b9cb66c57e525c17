package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.kit.wire.Wire;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// All that a connector is given: a way to ask, the platform's address, the time, and the pieces of signing in.
public final class Kit implements AutoCloseable {
    private final Outbound outbound;
    private final Clock clock;
    private final SecureRandom random;
    private final Wire wire;
    private final Budget budget;
    private final OwnKey ownKey;

    /// Asks as often as it is told to.
    public Kit(Outbound outbound, Clock clock, SecureRandom random) {
        this(outbound, clock, random, Budget.unlimited(), OwnKey.ofThisProcess());
    }

    /// @param budget asked before every request
    /// @param ownKey by which we prove to platforms who we are
    public Kit(Outbound outbound, Clock clock, SecureRandom random, Budget budget, OwnKey ownKey) {
        this.outbound = outbound;
        this.clock = clock;
        this.random = random;
        this.wire = new Wire(outbound::allows);
        this.budget = budget;
        this.ownKey = ownKey;
    }

    /// @param exceptions where this platform means something else by an answer than its status says
    public Http http(Profile profile, Exceptions exceptions) {
        var verdict = new Verdict(profile.name(), exceptions, clock);
        return new Http(wire, profile, outbound.longest(), verdict, new Counter(budget, profile, outbound));
    }

    /// @param own the platform's own address
    /// @return it, or in the sandbox where the platform is played
    public URI base(PlatformId platform, URI own) {
        return outbound.played(platform).orElse(own);
    }

    /// @return the address of a server that a person named, as typed, without a slash at its end; empty if it is none.
    ///     Without a scheme it means https, except where `OUTBOUND_ALLOW` names a server on this very machine.
    public Optional<URI> typed(String server) {
        return TypedServer.read(server, outbound);
    }

    public Instant now() {
        return clock.instant();
    }

    public Multipart multipart() {
        return new Multipart(Randoms.text(random));
    }

    /// @return 43 characters that nobody can guess, and that may stand in an address
    public String unguessable() {
        return Randoms.text(random);
    }

    public SecureRandom random() {
        return random;
    }

    /// @param made makes the key if there is none yet
    /// @return the key by which we prove to platforms who we are: the same in every process, from its first use on
    public Secret ownKey(Supplier<Secret> made) {
        return ownKey.orKeep(made);
    }

    /// Begins a sign-in by the platform's own page (OAuth 2 authorization code with PKCE).
    ///
    /// @param facts what [Connects#finish] will need again, such as the server and our client id
    public SignIn signIn(Map<String, String> facts) {
        return SignIn.begin(random, facts);
    }

    /// Begins to connect a place by a bot that others use too.
    ///
    /// @param place which channel, as the platform calls it
    /// @param token the bot's
    public PostedCode postedCode(String place, Secret token) {
        return PostedCode.begin(random, place, token);
    }

    @Override
    public void close() {
        wire.close();
    }
}
