package com.clickkloudy.platforms.discord;

import static com.clickkloudy.platforms.discord.DiscordProfile.ID;
import static com.clickkloudy.platforms.discord.DiscordProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings posts out in channels of Discord's servers, by a bot or by a webhook.
@Component
final class Discord implements Connects, ChecksApps, Describes, Repeats, Finds, Reports, Deletes, Renders {
    /// The documents say "a few minutes".
    private static final Duration NONCE_HOLDS = Duration.ofMinutes(2);

    private final Kit kit;
    private final DiscordApi api;
    private final DiscordSearch search;
    private final DiscordSignIn signIn;
    private final URI base;

    Discord(Kit kit) {
        this.kit = kit;
        this.base = kit.base(ID, URI.create("https://discord.com"));
        this.api = new DiscordApi(kit.http(PROFILE, DiscordRefusals::meaning), base);
        this.signIn = new DiscordSignIn(kit, api, base);
        this.search = new DiscordSearch(api, base);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form, app);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(state);
    }

    @Override
    public Optional<Failure> check(Credentials app, URI callback) {
        return api.self(DiscordSignIn.token(app)).fold(id -> Optional.empty(), Optional::of);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return api.open(DiscordDoor.of(credentials))
                .fold(
                        channel ->
                                new Described.Now(channel.handle(), channel.name(), Optional.empty(), PROFILE.limits()),
                        Described.Failed::new);
    }

    /// A file cannot be uploaded without being shown.
    @Override
    public boolean prepares(Job job) {
        return false;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var door = DiscordDoor.of(job.credentials());
        return DiscordMessage.write(api.send(door), door, job, kit.multipart())
                .once(job.sendBy())
                .read(reply -> DiscordMessage.remote(reply.needJson(), job, base))
                .fold(Outcome.Published::new, Outcome.Failed::new);
    }

    @Override
    public Duration safeFor(Job job) {
        return switch (DiscordDoor.of(job.credentials())) {
            case DiscordDoor.Bot bot -> NONCE_HOLDS;
            case DiscordDoor.Webhook webhook -> Duration.ZERO;
        };
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return switch (DiscordDoor.of(job.credentials())) {
            case DiscordDoor.Bot bot -> search.find(bot, job, since);
            case DiscordDoor.Webhook webhook -> new Found.Unknowable();
        };
    }

    @Override
    public Set<Metric> metrics() {
        return DiscordPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new DiscordPublished(api, DiscordDoor.of(credentials)).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new DiscordPublished(api, DiscordDoor.of(credentials)).delete(post);
    }

    @Override
    public String counted(String markdown) {
        return DiscordText.of(Markdown.of(markdown));
    }
}
