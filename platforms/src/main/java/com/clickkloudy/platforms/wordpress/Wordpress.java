package com.clickkloudy.platforms.wordpress;

import static com.clickkloudy.platforms.wordpress.WordpressProfile.PROFILE;

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
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
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

/// Publishes articles on WordPress sites: a draft first, then the one call that makes it a post.
@Component
final class Wordpress implements Connects, Describes, Repeats, Finds, Reports, Deletes, Renders {
    private final Http http;
    private final WordpressSignIn signIn;
    private final WordpressMedia media;

    Wordpress(Kit kit) {
        this.http = kit.http(PROFILE, WordpressRefusals::meaning);
        this.signIn = new WordpressSignIn(kit, http);
        this.media = new WordpressMedia(kit);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form, callback);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(callback, state);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return signIn.about(WordpressSite.of(http, credentials))
                .fold(
                        about -> new Described.Now(about.handle(), about.name(), about.icon(), PROFILE.limits()),
                        Described.Failed::new);
    }

    @Override
    public boolean prepares(Job job) {
        return true;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        if (job.files().size() > WordpressProfile.MOST_PICTURES) {
            return new Prepared.Failed(
                    new Failure.Refused(Optional.of("/media"), "A post takes ten pictures. Leave some out."));
        }
        var site = WordpressSite.of(http, job.credentials());
        return Steps.prepare(
                job,
                before,
                (index, state) -> media.put(job, index, site, state),
                state -> WordpressDraft.write(job, site, state.text("/post"), WordpressMedia.pictures(job, state))
                        .map(id -> new Prepared.Ready(state.with("post", id).toString())));
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var draft = state.flatMap(Json::read).flatMap(json -> json.text("/post"));
        return Draft.publish(
                draft,
                id -> WordpressSite.of(http, job.credentials())
                        .post("wp", "v2", "posts", id)
                        .json(Json.object().with("status", "publish"))
                        .once(job.sendBy())
                        .alsoGood(WordpressRefusals::isDeleted)
                        .read(Wordpress::published));
    }

    private static Optional<Remote> published(Reply reply) {
        if (!reply.isSuccess()) {
            return Optional.empty();
        }
        if (!reply.need("/status").equals("publish")) {
            throw new IllegalStateException("The post is not out.");
        }
        return Optional.of(new Remote(reply.need("/id"), reply.json().address("/link")));
    }

    @Override
    public Duration safeFor(Job job) {
        return Draft.REPEATABLE;
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return Draft.found(WordpressDraft.find(job, WordpressSite.of(http, job.credentials()))
                .map(there ->
                        there.filter(WordpressDraft.There::isOut).map(post -> new Remote(post.id(), post.link()))));
    }

    @Override
    public Set<Metric> metrics() {
        return WordpressPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new WordpressPublished(WordpressSite.of(http, credentials)).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new WordpressPublished(WordpressSite.of(http, credentials)).delete(post);
    }

    @Override
    public String counted(String markdown) {
        return Tags.of(Markdown.of(markdown));
    }
}
