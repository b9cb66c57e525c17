package com.clickkloudy.platforms.devto;

import static com.clickkloudy.platforms.devto.DevtoProfile.PROFILE;

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
import com.clickkloudy.platforms.kit.Draft;
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
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Publishes articles at DEV and other communities that run Forem: a draft first, then the one call that makes it
/// public.
@Component
final class Devto implements Connects, Describes, Repeats, Finds, Reports, Deletes {
    /// A title is free again five minutes after an article with it was begun.
    private static final Duration TITLE_IS_FREE = Duration.ofMinutes(5).plusSeconds(5);

    /// One change a second is taken: that of publishing must not come too soon after that of writing.
    private static final Duration A_CHANGE = Duration.ofSeconds(1);

    private final Kit kit;
    private final Http http;
    private final DevtoSignIn signIn;

    Devto(Kit kit) {
        this.kit = kit;
        this.http = kit.http(PROFILE, DevtoRefusals::meaning);
        this.signIn = new DevtoSignIn(kit, http);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    private DevtoSite site(Credentials credentials) {
        return DevtoSite.of(kit, http, credentials);
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form).fold(grant -> new Step.Connected(List.of(grant)), Step.Failed::new);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return signIn.about(site(credentials))
                .fold(
                        author -> new Described.Now(
                                "@" + author.username(), author.name(), author.avatar(), PROFILE.limits()),
                        Described.Failed::new);
    }

    @Override
    public boolean prepares(Job job) {
        return true;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        var refused = tooMuch(job);
        if (refused.isPresent()) {
            return new Prepared.Failed(refused.get());
        }
        var state = before.flatMap(Json::read).orElseGet(Json::object);
        var key = job.key().toString();
        if (state.text("/written").filter(key::equals).isPresent()) {
            return new Prepared.Ready(draft(state.need("/post")).toString());
        }
        return new DevtoDrafts(site(job.credentials()))
                .write(job, state.text("/post"), kit.now())
                .fold(
                        id -> new Prepared.NotYet(draft(id).with("written", key).toString(), A_CHANGE),
                        failure -> failed(failure, state));
    }

    private static Json draft(String id) {
        return Json.object().with("post", id);
    }

    /// Forem would take it: it looks at no picture before readers do.
    private static Optional<Failure> tooMuch(Job job) {
        var files = job.files();
        if (files.size() > DevtoProfile.MOST_PICTURES) {
            return Optional.of(
                    new Failure.Refused(Optional.of("/media"), "An article takes ten pictures. Leave some out."));
        }
        return IntStream.range(0, files.size())
                .filter(index -> files.get(index).media().facts().bytes() > DevtoProfile.MOST_BYTES)
                .mapToObj(index -> (Failure)
                        new Failure.Refused(Optional.of("/media/" + index), "A picture takes 10 MB. Make it smaller."))
                .findFirst();
    }

    private static Prepared failed(Failure failure, Json state) {
        return failure instanceof Failure.Duplicate
                ? new Prepared.NotYet(state.toString(), TITLE_IS_FREE)
                : new Prepared.Failed(failure);
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        return Draft.publish(
                post(state),
                id -> site(job.credentials())
                        .put("articles", id)
                        .json(DevtoArticle.published())
                        .once(job.sendBy())
                        .alsoGood(DevtoRefusals::isAbsent)
                        .read(reply -> reply.isSuccess() ? Optional.of(DevtoArticle.out(reply)) : Optional.empty()));
    }

    private static Optional<String> post(Optional<String> state) {
        return state.flatMap(Json::read).flatMap(json -> json.text("/post"));
    }

    @Override
    public Duration safeFor(Job job) {
        return Draft.REPEATABLE;
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return post(state)
                .map(id -> new DevtoDrafts(site(job.credentials())).find(id, since))
                .orElseGet(Found.Absent::new);
    }

    @Override
    public Set<Metric> metrics() {
        return DevtoPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new DevtoPublished(site(credentials)).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new DevtoPublished(site(credentials)).delete(post);
    }
}
