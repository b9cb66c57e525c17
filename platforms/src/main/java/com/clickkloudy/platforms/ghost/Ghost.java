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
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.ghost.GhostDraft.There;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Steps;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Tags;
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
final class Ghost implements Connects, Describes, Repeats, Finds, Reports, Deletes, Renders {
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
        return Steps.prepare(
                job,
                before,
                (index, state) -> pictures.put(job, index, site, state),
                state -> GhostDraft.write(job, site, state.text("/post"), GhostPictures.addresses(job, state))
                        .map(there -> new Prepared.Ready(state.with("post", there.id())
                                .with("updatedAt", there.updatedAt())
                                .toString())));
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var draft = state.flatMap(Json::read).orElseGet(Json::object);
        if (draft.text("/post").isEmpty() || draft.text("/updatedAt").isEmpty()) {
            return Draft.refused("The draft was not made. Try again.");
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
                                .orElseGet(() -> Draft.published(Optional.empty())),
                        failure -> new Outcome.Failed(
                                new Failure.Ambiguous("The draft was changed, and the site does not say how.")));
    }

    private Outcome onceMore(Job job, There draft) {
        return put(job, draft.id(), draft.updatedAt())
                .fold(
                        there -> there.map(Ghost::published)
                                .orElseGet(() ->
                                        Draft.refused("Somebody is writing in the draft on the site. Try again.")),
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

    @Override
    public Duration safeFor(Job job) {
        return Draft.REPEATABLE;
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        var known = state.flatMap(Json::read).flatMap(json -> json.text("/post"));
        return Draft.found(GhostDraft.look(job, site(job.credentials()), known)
                .map(there -> there.filter(There::isOut).map(There::remote)));
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

    @Override
    public String counted(String markdown) {
        return Tags.of(Markdown.of(markdown));
    }
}
