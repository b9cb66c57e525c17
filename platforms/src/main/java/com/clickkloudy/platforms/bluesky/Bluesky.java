package com.clickkloudy.platforms.bluesky;

import static com.clickkloudy.platforms.bluesky.BlueskyProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Publishes to Bluesky and to every other personal data server of the AT Protocol.
@Component
final class Bluesky implements Connects, Repeats, Finds, Refreshes, Describes, Reports, Deletes {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Kit kit;
    private final BlueskyDirectory directory;
    private final BlueskyAccess access;
    private final BlueskyDraft draft;
    private final BlueskyPost post;
    private final BlueskyPublished published;

    Bluesky(Kit kit) {
        var http = kit.http(PROFILE, Bluesky::meaning);
        this.kit = kit;
        this.directory = new BlueskyDirectory(kit, http);
        this.access = new BlueskyAccess(http);
        this.draft = new BlueskyDraft(http, directory);
        this.post = new BlueskyPost(kit, http);
        this.published = new BlueskyPublished(kit, http);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    private static Optional<Failure> meaning(Reply reply) {
        var said = reply.text("/message").orElse("The server refused.");
        return switch (reply.isSuccess() ? "" : reply.text("/error").orElse("")) {
            case "ExpiredToken", "InvalidToken", "AuthMissing" -> Optional.of(new Failure.SignedOut(said));
            case "AccountTakedown", "AccountDeactivated", "RepoTakendown", "RepoSuspended", "RepoDeactivated" ->
                Optional.of(new Failure.Forbidden(said));
            case "BlobNotFound" ->
                Optional.of(new Failure.Refused(
                        Optional.of("/media"), "Bluesky has thrown the uploaded pictures away. Try again."));
            default -> Optional.empty();
        };
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var identifier = identifier(form.get("identifier").orElse(""));
        var password = form.get("password").map(String::strip).orElse("");
        if (password.isEmpty()) {
            return new Step.Failed(refused("/password", "Enter an app password."));
        }
        return server(form, identifier)
                .then(server -> access.signIn(server, identifier, new Secret(password)))
                .fold(session -> new Step.Connected(List.of(grant(session))), Bluesky::notConnected);
    }

    private static String identifier(String typed) {
        var text = typed.strip().replaceFirst("^@", "");
        return text.startsWith("did:") ? text : text.toLowerCase(Locale.ROOT);
    }

    private Answer<URI> server(Form form, String identifier) {
        var typed = form.get("server").map(String::strip).orElse("");
        if (typed.isEmpty()) {
            return directory.server(identifier);
        }
        return kit.typed(typed)
                .map(Answer::of)
                .orElseGet(() -> Answer.not(refused("/server", "This is not the address of a server.")));
    }

    private static Step notConnected(Failure failure) {
        var wrong = refused("/password", "Bluesky does not take this name with this app password.");
        return new Step.Failed(failure instanceof Failure.SignedOut ? wrong : failure);
    }

    private static Failure refused(String field, String message) {
        return new Failure.Refused(Optional.of(field), message);
    }

    /// What the server says besides is welcome and not needed: an account without it has its handle for a name, and the
    /// usual limits.
    private Grant grant(BlueskyAccess.Session session) {
        var server = BlueskyAccess.server(session.credentials());
        return new Grant(
                session.did(),
                session.handle(),
                access.name(server, session.did(), session.handle()).fold(name -> name, failure -> session.handle()),
                Optional.of(post.page(server, session.did())),
                Optional.empty(),
                access.limits(server).fold(limits -> limits, failure -> PROFILE.limits()),
                session.credentials());
    }

    @Override
    public Refreshed refresh(Account account, Credentials credentials) {
        return access.renew(credentials)
                .fold(session -> new Refreshed.Renewed(session.credentials()), Bluesky::notRenewed);
    }

    /// As long as they live: who hands them in again within two hours is given the same session once more, who does so
    /// later is refused, without harm to the session that came of them (read in `@atproto/pds` 0.5.35, 2026-11-22).
    @Override
    public Duration safeFor(Credentials credentials) {
        return Duration.ofDays(90);
    }

    private static Refreshed notRenewed(Failure failure) {
        return new Refreshed.Failed(
                failure instanceof Failure.Refused ? new Failure.SignedOut(failure.message()) : failure);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return access.describe(account.remoteId(), credentials).fold(now -> now, Described.Failed::new);
    }

    @Override
    public boolean prepares(Job job) {
        return BlueskyDraft.isNeeded(job);
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return draft.record(job).fold(record -> new Prepared.Ready(record.toString()), Prepared.Failed::new);
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var record = state.flatMap(Json::read).orElseGet(() -> BlueskyRecord.of(job, List.of(), Map.of()));
        return post.put(job, record).fold(Outcome.Published::new, Outcome.Failed::new);
    }

    /// As long as anybody waits for the outcome: the key lives as long as the record.
    @Override
    public Duration safeFor(Job job) {
        return Duration.ofDays(30);
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return post.get(job)
                .fold(
                        remote -> remote.<Found>map(Found.There::new).orElseGet(Found.Absent::new),
                        failure -> new Found.Later(
                                failure instanceof Failure.Throttled(var after, var said) ? after : LOOK_AGAIN));
    }

    @Override
    public Set<Metric> metrics() {
        return BlueskyPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return published.report(account, credentials, posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return published.delete(account, credentials, post);
    }
}
