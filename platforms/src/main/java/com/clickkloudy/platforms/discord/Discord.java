package com.clickkloudy.platforms.discord;

import static com.clickkloudy.platforms.discord.DiscordProfile.ID;
import static com.clickkloudy.platforms.discord.DiscordProfile.PROFILE;

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
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Kit;
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
final class Discord implements Connects, Describes, Repeats, Finds, Reports, Deletes {
    /// The documents say "a few minutes".
    private static final Duration NONCE_HOLDS = Duration.ofMinutes(2);

    private final Kit kit;
    private final DiscordApi api;
    private final DiscordSearch search;
    private final URI base;

    Discord(Kit kit) {
        this.kit = kit;
        this.base = kit.base(ID, URI.create("https://discord.com"));
        this.api = new DiscordApi(kit.http(PROFILE, DiscordRefusals::meaning), base);
        this.search = new DiscordSearch(api, base);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var webhook = form.get("webhook").map(String::strip).filter(typed -> !typed.isEmpty());
        if (webhook.isPresent()) {
            return DiscordDoor.webhook(webhook.get())
                    .map(door -> connect(door, "/webhook"))
                    .orElseGet(() ->
                            refused("/webhook", "Copy the whole address of the webhook from the channel's settings."));
        }
        var token = form.get("token").flatMap(DiscordDoor::token);
        var channel = form.get("channel").flatMap(DiscordDoor::channel);
        if (token.isEmpty()) {
            return refused("/token", "Give a webhook's address, or the token of a bot from the developer portal.");
        }
        return channel.map(id -> connect(new DiscordDoor.Bot(token.get(), id), "/token"))
                .orElseGet(() -> refused("/channel", "Name the channel by its link or its id."));
    }

    private Step connect(DiscordDoor door, String field) {
        return api.open(door)
                .fold(
                        channel -> new Step.Connected(List.of(grant(door, channel))),
                        failure -> notConnected(failure, field));
    }

    private Grant grant(DiscordDoor door, DiscordChannel channel) {
        return new Grant(
                channel.id(),
                channel.handle(),
                channel.name(),
                Optional.of(channel.page(base)),
                Optional.empty(),
                PROFILE.limits(),
                door.credentials(channel));
    }

    private static Step notConnected(Failure failure, String field) {
        return switch (failure) {
            case Failure.SignedOut signedOut ->
                refused(field, "Discord does not know this. Copy it once more from where it is shown.");
            case Failure.Forbidden(var message) -> refused("/channel", message);
            case Failure.Throttled throttled -> new Step.Failed(failure);
            case Failure.Refused refused -> new Step.Failed(failure);
            case Failure.Duplicate duplicate -> new Step.Failed(failure);
            case Failure.Unreachable unreachable -> new Step.Failed(failure);
            case Failure.Ambiguous ambiguous -> new Step.Failed(failure);
            case Failure.Gone gone -> new Step.Failed(failure);
        };
    }

    private static Step refused(String field, String message) {
        return new Step.Failed(new Failure.Refused(Optional.of(field), message));
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
}
