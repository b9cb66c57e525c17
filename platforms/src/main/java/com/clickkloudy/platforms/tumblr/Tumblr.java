package com.clickkloudy.platforms.tumblr;

import static com.clickkloudy.platforms.tumblr.TumblrProfile.ID;
import static com.clickkloudy.platforms.tumblr.TumblrProfile.PROFILE;

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
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Settles;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.markup.Markdown;
import com.clickkloudy.platforms.kit.markup.Typed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Publishes in Tumblr's blogs.
@Component
final class Tumblr implements Connects, ChecksApps, Describes, Refreshes, Settles, Finds, Reports, Deletes, Renders {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration LOOK_LATER = Duration.ofMinutes(5);
    /// As long as a video may be hidden that Tumblr is at work on.
    private static final Duration TRANSCODING = Duration.ofHours(1);

    private final Kit kit;
    private final URI www;
    private final TumblrApi api;
    private final TumblrSignIn signIn;
    private final TumblrSearch search;

    Tumblr(Kit kit) {
        this.kit = kit;
        this.www = kit.base(ID, URI.create("https://www.tumblr.com"));
        var base = kit.base(ID, URI.create("https://api.tumblr.com"));
        this.api = new TumblrApi(kit.http(PROFILE, TumblrRefusals::meaning), base);
        this.signIn = new TumblrSignIn(kit, api, www);
        this.search = new TumblrSearch(api, www);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form, app.orElseThrow(), callback);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(callback, state);
    }

    @Override
    public Optional<Failure> check(Credentials app, URI callback) {
        return signIn.oauth().check(app, callback);
    }

    @Override
    public Refreshed refresh(Account account, Credentials credentials) {
        return signIn.oauth().refresh(credentials);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return api.blogs(credentials).fold(blogs -> described(blogs, credentials), Described.Failed::new);
    }

    private static Described described(List<TumblrBlog> blogs, Credentials credentials) {
        return blogs.stream()
                .filter(blog -> blog.is(credentials))
                .findFirst()
                .<Described>map(blog -> new Described.Now(blog.name(), blog.title(), blog.avatar(), PROFILE.limits()))
                .orElseGet(() -> new Described.Failed(new Failure.Forbidden(
                        "Whoever connected the blog may no longer post there. Connect it again.")));
    }

    /// A post is one call, its files included.
    @Override
    public boolean prepares(Job job) {
        return false;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("{}");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        var refusal = TumblrPost.refusal(job);
        if (refusal.isPresent()) {
            return new Outcome.Failed(refusal.get());
        }
        return written(job, api.newPost(job.credentials()).once(job.sendBy()))
                .read(reply -> reply.need("/response/id"))
                .fold(
                        id -> TumblrPost.hasVideo(job) ? new Outcome.Accepted(id, LOOK_AGAIN) : published(job, id),
                        Outcome.Failed::new);
    }

    private Outcome published(Job job, String id) {
        return new Outcome.Published(TumblrBlog.post(www, job.account().handle(), id));
    }

    /// Videos are worked on after the post was taken. One that then is not there any more is in doubt, not refused.
    @Override
    public Outcome settle(Job job, String id) {
        return api.post(job.credentials(), id)
                .read(Tumblr::state)
                .fold(
                        state -> state.equals("published") ? published(job, id) : new Outcome.Accepted(id, LOOK_AGAIN),
                        failure -> new Outcome.Failed(notTold(failure)));
    }

    private static String state(Reply reply) {
        reply.need("/response/id");
        return reply.text("/response/state").orElse("published");
    }

    private static Failure notTold(Failure failure) {
        return failure instanceof Failure.Gone || failure instanceof Failure.Refused
                ? new Failure.Ambiguous("Tumblr took the post and does not show it.")
                : failure;
    }

    private Request written(Job job, Request request) {
        var body = TumblrPost.body(job);
        if (job.files().isEmpty()) {
            return request.json(body);
        }
        var parts = kit.multipart().json("json", body);
        for (var index = 0; index < job.files().size(); index++) {
            parts.file(TumblrPost.identifier(index), job.files().get(index));
        }
        return request.multipart(parts);
    }

    @Override
    public Found find(Job job, Optional<String> state, Instant since) {
        var found = search.find(job, since);
        var mayBeHidden = TumblrPost.hasVideo(job) && kit.now().isBefore(since.plus(TRANSCODING));
        return found instanceof Found.Absent && mayBeHidden ? new Found.Later(LOOK_LATER) : found;
    }

    @Override
    public Set<Metric> metrics() {
        return TumblrPublished.METRICS;
    }

    @Override
    public Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts) {
        return new TumblrPublished(api, credentials).report(posts);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new TumblrPublished(api, credentials).delete(post);
    }

    @Override
    public String counted(String markdown) {
        return Typed.of(Markdown.of(markdown)).text();
    }
}
