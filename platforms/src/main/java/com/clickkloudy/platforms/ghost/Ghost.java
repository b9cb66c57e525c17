package com.clickkloudy.platforms.ghost;

import static com.clickkloudy.platforms.ghost.GhostProfile.PROFILE;

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
import com.clickkloudy.platforms.ghost.GhostDraft.There;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Publishes articles on Ghost sites: a draft first, then the one call that makes it a post.
@Component
final class Ghost implements Connects, Describes, Repeats, Finds, Reports, Deletes {
    private static final Duration GO_ON = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    private final Kit kit;
    private final Http http;
    private final GhostSignIn signIn;
    private final GhostPictures pictures;

    Ghost(Kit kit) {
        this.kit = kit;
        this.http = kit.http(PROFILE, GhostRefusals::meaning);
        this.signIn = new GhostSignIn(kit, http);
        this.pictures = new GhostPictures(kit);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    private GhostSite site(Credentials credentials) {
        return new GhostSite(kit, http, credentials);
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form).fold(grant -> new Step.Connected(List.of(grant)), Step.Failed::new);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return signIn.about(site(credentials))
                .fold(
                        about -> new Described.Now(about.handle(), about.title(), about.icon(), PROFILE.limits()),
                        Described.Failed::new);
    }

    @Override
    public boolean prepares(Job job) {
        return true;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        if (job.files().size() > GhostProfile.MOST_PICTURES) {
            return new Prepared.Failed(
                    new Failure.Refused(Optional.of("/media"), "A post takes ten pictures. Leave some out."));
        }
        var site = site(job.credentials());
        var begun = before.flatMap(Json::read).orElseGet(Json::object);
        var state = begun;
        for (var index = 0; index < job.files().size(); index++) {
            switch (pictures.put(job, index, site, state)) {
                case Answer.Got<Json>(var more) -> state = more;
                case Answer.Not<Json>(var failure) -> {
                    return failed(failure, Optional.of(index), begun, state);
                }
            }
        }
        return draft(job, site, begun, state);
    }

    private static Prepared draft(Job job, GhostSite site, Json begun, Json state) {
        return GhostDraft.write(job, site, state.text("/post"), GhostPictures.addresses(job, state))
                .fold(
                        there -> new Prepared.Ready(state.with("post", there.id())
                                .with("updatedAt", there.updatedAt())
                                .toString()),
                        failure -> failed(failure, Optional.empty(), begun, state));
    }

    /// A failure that passes, after something went through, is told by the next call: what went through is kept first.
    private static Prepared failed(Failure failure, Optional<Integer> file, Json begun, Json state) {
        var isNew = !state.toString().equals(begun.toString());
        return switch (failure) {
            case Failure.Throttled throttled when isNew -> new Prepared.NotYet(state.toString(), throttled.after());
            case Failure.Unreachable unreachable when isNew -> new Prepared.NotYet(state.toString(), GO_ON);
            case Failure.Refused(var field, var said)
            when file.isPresent() ->
                new Prepared.Failed(new Failure.Refused(Optional.of("/media/" + file.get()), said));
            default -> new Prepared.Failed(failure);
        };
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var draft = state.flatMap(Json::read).orElseGet(Json::object);
        if (draft.text("/post").isEmpty() || draft.text("/updatedAt").isEmpty()) {
            return refused("The draft was not made. Try again.");
        }
        return put(job, draft.need("/post"), draft.need("/updatedAt"))
                .fold(
                        there -> there.map(Ghost::published).orElseGet(() -> again(job, draft.text("/post"))),
                        Outcome.Failed::new);
    }

    /// @return empty where nothing was done, because the draft has been written since, or is gone
    private Answer<Optional<There>> put(Job job, String id, String updatedAt) {
        var change = Json.object().with("updated_at", updatedAt).with("status", "published");
        return site(job.credentials())
                .put("posts", id)
                .json(GhostDraft.posts(change))
                .once(job.sendBy())
                .alsoGood(reply -> reply.status() == 409 || reply.status() == 404)
                .read(reply -> reply.isSuccess() ? Optional.of(out(GhostDraft.first(reply))) : Optional.empty());
    }

    /// After a call that Ghost refused unheard: an earlier one may have been heard, or the draft was prepared twice.
    private Outcome again(Job job, Optional<String> known) {
        return GhostDraft.look(job, site(job.credentials()), known)
                .fold(
                        there -> there.map(post -> post.isOut() ? published(post) : onceMore(job, post))
                                .orElseGet(() -> refused("The draft was deleted on the site. Try again.")),
                        failure -> new Outcome.Failed(
                                new Failure.Ambiguous("The draft was changed, and the site does not say how.")));
    }

    private Outcome onceMore(Job job, There draft) {
        return put(job, draft.id(), draft.updatedAt())
                .fold(
                        there -> there.map(Ghost::published)
                                .orElseGet(() -> refused("Somebody is writing in the draft on the site. Try again.")),
                        Outcome.Failed::new);
    }

    private static There out(There there) {
        if (!there.isOut()) {
            throw new IllegalStateException("The post is not out.");
        }
        return there;
    }

    private static Outcome published(There there) {
        return new Outcome.Published(there.remote());
    }

    private static Outcome refused(String message) {
        return new Outcome.Failed(new Failure.Refused(Optional.empty(), message));
    }

    /// As long as anybody waits for the outcome: a post that is out stays out, and stays one.
    @Override
    public Duration safeFor(Job job) {
        return Duration.ofDays(30);
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        var known = state.flatMap(Json::read).flatMap(json -> json.text("/post"));
        return GhostDraft.look(job, site(job.credentials()), known)
                .fold(
                        there -> there.filter(There::isOut)
                                .<Found>map(post -> new Found.There(post.remote()))
                                .orElseGet(Found.Absent::new),
                        failure -> new Found.Later(
                                failure instanceof Failure.Throttled(var after, var said) ? after : LOOK_AGAIN));
    }

    @Override
    public Set<Metric> metrics() {
        return GhostPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new GhostPublished(site(credentials)).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new GhostPublished(site(credentials)).delete(post);
    }
}
