package com.clickkloudy.platforms.slack;

import static com.clickkloudy.platforms.slack.SlackProfile.ID;
import static com.clickkloudy.platforms.slack.SlackProfile.PROFILE;

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
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Settles;
import com.clickkloudy.platforms.kit.Kit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings posts out in channels of Slack's workspaces, by a bot that is a member there.
@Component
final class Slack implements Connects, Describes, Settles, Finds, Reports, Deletes, Renders {
    private static final Duration SHARING = Duration.ofSeconds(2);

    private final SlackApi api;
    private final SlackUploads uploads;
    private final SlackSearch search;
    private final SlackPublished published;

    Slack(Kit kit) {
        var base = kit.base(ID, URI.create("https://slack.com"));
        var http = kit.http(PROFILE, SlackRefusals::meaning);
        var looking = kit.http(PROFILE, SlackRefusals::meaningOfLook);
        this.api = new SlackApi(http, base);
        this.uploads = new SlackUploads(api, http);
        this.search = new SlackSearch(api, new SlackUploads(new SlackApi(looking, base), looking));
        this.published = new SlackPublished(new SlackApi(kit.http(PROFILE, SlackRefusals::meaningOfMessage), base));
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var token = form.get("token").flatMap(SlackChannel::token);
        var channel = form.get("channel").flatMap(SlackChannel::id);
        if (token.isEmpty()) {
            return refused("/token", "A bot's token begins with xoxb-. Copy it from your app's page.");
        }
        if (channel.isEmpty()) {
            return refused("/channel", "Name the channel by its link or its id, like C012AB3CD.");
        }
        return api.open(token.get(), channel.get())
                .then(opened -> api.name(opened).map(name -> grant(opened, name)))
                .fold(grant -> new Step.Connected(List.of(grant)), Slack::notConnected);
    }

    private static Grant grant(SlackChannel channel, String name) {
        return new Grant(
                channel.remoteId(),
                name,
                channel.teamName() + " " + name,
                Optional.of(channel.page()),
                Optional.empty(),
                PROFILE.limits(),
                channel.credentials());
    }

    private static Step notConnected(Failure failure) {
        if (failure instanceof Failure.SignedOut) {
            return refused("/token", "Slack does not know this token. Copy it once more from your app's page.");
        }
        return failure instanceof Failure.Forbidden ? refused("/channel", failure.message()) : new Step.Failed(failure);
    }

    private static Step refused(String field, String message) {
        return new Step.Failed(new Failure.Refused(Optional.of(field), message));
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        var channel = SlackChannel.of(credentials);
        return api.name(channel)
                .fold(
                        name -> new Described.Now(
                                name, channel.teamName() + " " + name, Optional.empty(), PROFILE.limits()),
                        Described.Failed::new);
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return SlackUploads.refusal(job)
                .or(() -> SlackText.refusal(job))
                .<Prepared>map(Prepared.Failed::new)
                .orElseGet(() -> uploads.prepare(job));
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var ids = SlackUploads.ids(state);
        var refusal = SlackText.refusal(job);
        if (refusal.isPresent()) {
            return new Outcome.Failed(refusal.get());
        }
        if (ids.size() < job.files().size()) {
            return new Outcome.Failed(
                    new Failure.Refused(Optional.of("/media"), "The files were not uploaded. Try again."));
        }
        return ids.isEmpty() ? say(job) : share(job, ids, state.orElse(""));
    }

    private Outcome say(Job job) {
        var channel = SlackChannel.of(job.credentials());
        return api.post(channel.token(), "chat.postMessage")
                .once(job.sendBy())
                .json(SlackText.message(job))
                .read(reply -> channel.message(SlackApi.yes(reply).need("/ts")))
                .fold(Outcome.Published::new, Outcome.Failed::new);
    }

    private Outcome share(Job job, List<String> ids, String state) {
        return uploads.share(job, ids)
                .once(job.sendBy())
                .read(SlackApi::yes)
                .fold(yes -> new Outcome.Accepted(state, SHARING), Outcome.Failed::new);
    }

    /// Slack shares files after it has said yes. What it then refuses to show is in doubt, not refused.
    @Override
    public Outcome settle(Job job, String state) {
        var ids = SlackUploads.ids(Optional.of(state));
        return uploads.shown(SlackChannel.of(job.credentials()), ids.getFirst())
                .fold(
                        shown -> shown.<Outcome>map(Outcome.Published::new)
                                .orElseGet(() -> new Outcome.Accepted(state, SHARING)),
                        failure -> new Outcome.Failed(notTold(failure)));
    }

    private static Failure notTold(Failure failure) {
        return switch (failure) {
            case Failure.Refused(var field, var message) -> doubt(message);
            case Failure.Duplicate(var message) -> doubt(message);
            case Failure.Gone(var message) -> doubt(message);
            case Failure.Throttled throttled -> throttled;
            case Failure.SignedOut signedOut -> signedOut;
            case Failure.Forbidden forbidden -> forbidden;
            case Failure.Unreachable unreachable -> unreachable;
            case Failure.Ambiguous ambiguous -> ambiguous;
        };
    }

    private static Failure doubt(String message) {
        return new Failure.Ambiguous("Slack took the post and does not show it. " + message);
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return search.find(job, SlackUploads.ids(state), since);
    }

    @Override
    public Set<Metric> metrics() {
        return SlackPublished.METRICS;
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
        return markdown;
    }
}
