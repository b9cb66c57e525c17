package com.clickkloudy.platforms.mastodon;

import static com.clickkloudy.platforms.mastodon.MastodonProfile.PROFILE;

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
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Publishes to every server that speaks Mastodon's client API.
@Component
final class Mastodon implements Connects, Describes, Repeats, Finds, Reports, Deletes, Renders {
    /// Mastodon keeps a key for an hour; ten minutes of it are left for clocks and slow calls.
    private static final Duration KEY_HOLDS = Duration.ofMinutes(50);

    private final Http http;
    private final MastodonServer servers;
    private final MastodonSignIn signIn;
    private final MastodonUploads uploads;
    private final MastodonSearch search;
    private final MastodonPublished published;

    Mastodon(Kit kit) {
        this.http = kit.http(PROFILE, Mastodon::meaning);
        this.servers = new MastodonServer(http);
        this.signIn = new MastodonSignIn(kit);
        this.uploads = new MastodonUploads(kit, http);
        this.search = new MastodonSearch(new MastodonTimeline(http));
        this.published = new MastodonPublished(http);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    private static Optional<Failure> meaning(Reply reply) {
        return switch (reply.status()) {
            case 401 ->
                Optional.of(
                        new Failure.SignedOut("The server no longer takes our sign-in. Connect the account again."));
            case 403 ->
                Optional.of(new Failure.Forbidden("The server does not allow this" + words(reply)
                        + ". Connect the account again, or ask the server's administrators."));
            case 413 ->
                Optional.of(new Failure.Refused(
                        Optional.empty(), "The server takes no file of this size. Make it smaller."));
            default -> Optional.empty();
        };
    }

    private static String words(Reply reply) {
        return reply.text("/error")
                .map(said -> ": " + said.replaceFirst("\\.$", ""))
                .orElse("");
    }

    @Override
    public Optional<String> registration(Form form) {
        return signIn.server(form).map(MastodonServer::name);
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form, app, callback);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(callback, state);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return servers.resident(MastodonServer.of(credentials), MastodonServer.token(credentials))
                .fold(Mastodon::now, Described.Failed::new);
    }

    private static Described now(MastodonServer.Resident resident) {
        var person = resident.person();
        return new Described.Now(
                resident.handle(),
                person.name(),
                person.avatar(),
                resident.instance().limits());
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return uploads.prepare(job, before);
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var media = MastodonUploads.ids(job, state);
        if (media.size() < job.files().size()) {
            return new Outcome.Failed(
                    new Failure.Refused(Optional.of("/media"), "The files were not uploaded. Try again."));
        }
        var body = Json.object()
                .with("status", Markdown.plain(job))
                .with("visibility", "public")
                .with("media_ids", Optional.of(media).filter(ids -> !ids.isEmpty()));
        return http.post(MastodonServer.of(job.credentials()), "api", "v1", "statuses")
                .once(job.sendBy())
                .bearer(MastodonServer.token(job.credentials()))
                .header("Idempotency-Key", job.key().toString())
                .json(body)
                .read(reply -> new Remote(reply.need("/id"), MastodonServer.page(reply.json())))
                .fold(Outcome.Published::new, failure -> refused(job, state, failure));
    }

    private Outcome refused(Job job, Optional<String> state, Failure failure) {
        return new Outcome.Failed(failure instanceof Failure.Refused ? uploads.meant(job, state, failure) : failure);
    }

    @Override
    public Duration safeFor(Job job) {
        return MastodonInstance.isMastodon(job.credentials().fact("version")) ? KEY_HOLDS : Duration.ZERO;
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return search.find(job, MastodonUploads.ids(job, state), since);
    }

    @Override
    public Set<Metric> metrics() {
        return MastodonPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return published.report(credentials, posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return published.delete(credentials, post);
    }

    @Override
    public String counted(String markdown) {
        return Markdown.of(markdown).plain();
    }
}
