package com.clickkloudy.platforms.linkedin;

import static com.clickkloudy.platforms.linkedin.LinkedinProfile.ID;
import static com.clickkloudy.platforms.linkedin.LinkedinProfile.PROFILE;

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
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Answer;
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

/// Publishes for members of LinkedIn.
@Component
final class Linkedin implements Connects, ChecksApps, Describes, Refreshes, Repeats, Finds, Reports, Deletes, Renders {
    /// LinkedIn does not say for how long it refuses the same once more; a deleted post's words it refuses for a day.
    private static final Duration REFUSES_REPETITIONS = Duration.ofHours(1);

    private final URI www;
    private final LinkedinApi api;
    private final LinkedinSignIn signIn;
    private final LinkedinPictures pictures;
    private final LinkedinSearch search;

    Linkedin(Kit kit) {
        var http = kit.http(PROFILE, LinkedinRefusals::meaning);
        this.www = kit.base(ID, URI.create("https://www.linkedin.com"));
        this.api = new LinkedinApi(http, kit.base(ID, URI.create("https://api.linkedin.com")));
        this.signIn = new LinkedinSignIn(kit, http);
        this.pictures = new LinkedinPictures(api, http);
        this.search = new LinkedinSearch(api, www);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(app.orElseThrow(), callback);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(callback, state);
    }

    @Override
    public Optional<Failure> check(Credentials app, URI callback) {
        return signIn.oauth("").check(app, callback);
    }

    @Override
    public Refreshed refresh(Account account, Credentials credentials) {
        return signIn.oauth("").refresh(credentials);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return signIn.member(credentials)
                .fold(
                        member -> new Described.Now(member.name(), member.name(), member.picture(), PROFILE.limits()),
                        Described.Failed::new);
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return LinkedinPost.refusal(job)
                .<Prepared>map(Prepared.Failed::new)
                .orElseGet(() -> pictures.prepare(job, before));
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        return post(job, state).fold(said -> said.isNew() ? published(said) : repetition(said), Outcome.Failed::new);
    }

    /// What the first try brought out is the post that LinkedIn names when it refuses the second.
    @Override
    public Outcome repeat(Job job, Optional<String> state) {
        return post(job, state)
                .fold(said -> said.urn().isPresent() ? published(said) : repetition(said), Outcome.Failed::new);
    }

    private Answer<Said> post(Job job, Optional<String> state) {
        var ids = LinkedinPictures.ids(job, state);
        var refusal = LinkedinPost.refusal(job).or(() -> LinkedinPictures.missing(job, ids));
        if (refusal.isPresent()) {
            return Answer.not(refusal.get());
        }
        return api.post(job.credentials(), "posts")
                .once(job.sendBy())
                .json(LinkedinPost.body(job, ids))
                .alsoGood(LinkedinRefusals::isRepetition)
                .read(Said::of);
    }

    /// What LinkedIn says to a post.
    ///
    /// @param urn of the post that is out
    private record Said(Optional<String> urn, boolean isNew) {
        static Said of(Reply reply) {
            return reply.isSuccess()
                    ? new Said(Optional.of(LinkedinPost.urn(reply)), true)
                    : new Said(LinkedinRefusals.original(reply), false);
        }
    }

    private Outcome published(Said said) {
        return new Outcome.Published(LinkedinPost.remote(www, said.urn().orElseThrow()));
    }

    private static Outcome repetition(Said said) {
        return new Outcome.Failed(new Failure.Duplicate("LinkedIn takes this for a repetition of an earlier post"
                + said.urn().map(urn -> " (" + urn + ")").orElse("") + ". Change the text, or skip it."));
    }

    @Override
    public Duration safeFor(Job job) {
        return REFUSES_REPETITIONS;
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        return search.find(job, LinkedinPictures.ids(job, state), since);
    }

    @Override
    public Set<Metric> metrics() {
        return LinkedinPublished.METRICS.keySet();
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new LinkedinPublished(api, credentials).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new LinkedinPublished(api, credentials).delete(post);
    }

    @Override
    public String counted(String markdown) {
        return Markdown.of(markdown).plain();
    }
}
