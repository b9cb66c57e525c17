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
import com.clickkloudy.platforms.Introduces;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.signin.Dpop;
import com.clickkloudy.platforms.kit.signin.OAuth;
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
final class Bluesky implements Connects, Introduces, Repeats, Finds, Refreshes, Describes, Reports, Deletes, Renders {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Kit kit;
    private final BlueskyDirectory directory;
    private final BlueskyAccess access;
    private final BlueskySignIn signIn;
    private final BlueskyDraft draft;
    private final BlueskyVideo video;
    private final BlueskyPost post;
    private final BlueskyPublished published;

    Bluesky(Kit kit) {
        var http = kit.http(PROFILE, BlueskyRefusals::meaning);
        var dpop = new Dpop(kit);
        var pass = new BlueskyPass(dpop);
        this.kit = kit;
        this.directory = new BlueskyDirectory(kit, http);
        this.access = new BlueskyAccess(kit, http, pass);
        this.signIn = new BlueskySignIn(kit, http, directory, dpop);
        this.draft = new BlueskyDraft(http, pass, directory);
        this.video = new BlueskyVideo(kit, http, pass, directory);
        this.post = new BlueskyPost(kit, http, pass);
        this.published = new BlueskyPublished(kit, http, pass);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public String introduction(URI callback) {
        return BlueskyClient.document(kit, callback).toString();
    }

    /// Without an app password the account's server asks on a page of its own.
    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var identifier = identifier(form.get("identifier").orElse(""));
        var password = form.get("password").map(String::strip).orElse("");
        var home = home(form, identifier);
        if (password.isEmpty()) {
            var hint = Optional.of(identifier).filter(name -> !name.isEmpty());
            return home.then(found -> signIn.begin(found, hint, callback)).fold(step -> step, Step.Failed::new);
        }
        if (identifier.isEmpty()) {
            return new Step.Failed(refused("/identifier", "Whose app password is it? Type the account's handle."));
        }
        return home.then(found -> access.signIn(found.server(), identifier, new Secret(password)))
                .fold(session -> new Step.Connected(List.of(grant(session))), Bluesky::notConnected);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(callback, state)
                .then(entered -> access.handle(entered.credentials())
                        .map(handle -> new BlueskyAccess.Session(entered.did(), handle, entered.credentials())))
                .fold(session -> new Step.Connected(List.of(grant(session))), Step.Failed::new);
    }

    private static String identifier(String typed) {
        var text = typed.strip().replaceFirst("^@", "");
        return text.startsWith("did:") ? text : text.toLowerCase(Locale.ROOT);
    }

    private Answer<BlueskyDirectory.Home> home(Form form, String identifier) {
        var typed = form.get("server").map(String::strip).orElse("");
        if (typed.isEmpty()) {
            return directory.home(identifier);
        }
        return kit.typed(typed)
                .map(server -> Answer.of(new BlueskyDirectory.Home(Optional.empty(), server)))
                .orElseGet(() -> Answer.not(refused("/server", "This is not the address of a server.")));
    }

    private static Step notConnected(Failure failure) {
        var wrong = refused("/password", "Bluesky does not take this name with this app password.");
        return new Step.Failed(failure instanceof Failure.SignedOut ? wrong : failure);
    }

    private static Failure refused(String field, String message) {
        return new Failure.Refused(Optional.of(field), message);
    }

    /// What the server says besides is welcome and not needed: an account without it has its handle for a name,
    /// and the usual limits.
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
        return OAuth.isBound(credentials)
                ? signIn.refresh(account.remoteId(), credentials)
                : access.renew(credentials)
                        .fold(session -> new Refreshed.Renewed(session.credentials()), Bluesky::notRenewed);
    }

    /// By app password as long as they live: who hands them in again within two hours is given the same session
    /// once more, who does so later is refused, without harm to the session that came of them (read in
    /// `@atproto/pds` 0.5.35, 2026-11-22). By the server's page never: whoever hands them in twice ends the
    /// sign-in.
    @Override
    public Duration safeFor(Credentials credentials) {
        return OAuth.isBound(credentials) ? Duration.ZERO : Duration.ofDays(90);
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
        if (video.serves(job)) {
            return video.prepare(job, before, blob -> draft.record(job, List.of(blob)));
        }
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

    @Override
    public String counted(String markdown) {
        return Markdown.of(markdown).plain();
    }
}
