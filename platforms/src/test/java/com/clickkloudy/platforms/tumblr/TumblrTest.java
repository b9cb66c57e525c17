package com.clickkloudy.platforms.tumblr;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Describes.Described;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Settles;
import com.clickkloudy.platforms.SignInPage;
import com.clickkloudy.platforms.kit.Draft;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Opening;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TumblrTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
                ChecksApps.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Publishes.class,
                Refreshes.class,
                Reports.class,
                Settles.class);
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Tumblr(kit);
    }

    @Override
    protected Credentials app() {
        return new Credentials(
                Map.of("clientSecret", new Secret("sandbox-secret")),
                Map.of("clientId", "clickkloudy"),
                Optional.empty());
    }

    @Override
    protected Step connect(Connects connector, com.clickkloudy.simulator.world.Credentials person) {
        return connect(connector, "", person, "allow");
    }

    @Override
    protected Step connectWrongly(Connects connector, com.clickkloudy.simulator.world.Credentials person) {
        return connect(connector, "", person, "deny");
    }

    private Step connect(
            Connects connector, String blog, com.clickkloudy.simulator.world.Credentials person, String decision) {
        var form = new Connects.Form(blog.isEmpty() ? Map.of() : Map.of("blog", new Secret(blog)));
        return connector.begin(form, Optional.of(app()), CALLBACK)
                        instanceof Step.Redirect(var page, var state, var app)
                ? connector.finish(SignInPage.answer(page, person.get("username"), decision), state)
                : new Step.Failed(new Failure.Refused(Optional.of("/blog"), "There is no page to go to."));
    }

    /// Videos have no place for one.
    @Override
    protected List<String> described(Job.File... files) {
        return Stream.of(files)
                .map(file -> file.media().facts().isVideo() ? "" : file.alt())
                .toList();
    }

    /// A paragraph that is too long for a block becomes two.
    @Override
    protected String kept(String text) {
        return String.join("\n\n", TumblrText.paragraphs(text));
    }

    private com.clickkloudy.simulator.world.Credentials withTwoBlogs() {
        return stage.simulator()
                .open("tumblr", Opening.of(1, "anna").with("blogs", "2"))
                .getFirst();
    }

    private Grant granted(String blog) {
        var step = connect((Connects) account.connector(), blog, withTwoBlogs(), "allow");
        assertThat(step).isInstanceOf(Step.Connected.class);
        return ((Step.Connected) step).grants().getFirst();
    }

    @Test
    void the_main_blog_is_meant_unless_another_is_named() {
        var main = granted("");
        var other = granted("https://www.tumblr.com/anna1-2");

        assertThat(main.handle()).isEqualTo("anna1");
        assertThat(other.handle()).isEqualTo("anna1-2");
        assertThat(other.remoteId()).startsWith("t:").isNotEqualTo(main.remoteId());
        assertThat(other.credentials().facts()).containsEntry("blog", other.remoteId());
        assertThat(other.credentials().secret("refreshToken"))
                .isNotEqualTo(main.credentials().secret("refreshToken"));
    }

    @Test
    void a_blog_of_somebody_else_is_refused_with_the_names_of_ones_own() {
        var step = connect((Connects) account.connector(), "reef1", withTwoBlogs(), "allow");

        var failure = (Failure.Refused) ((Step.Failed) step).failure();
        assertThat(failure.field()).contains("/blog");
        assertThat(failure.message()).contains("anna1, anna1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my blog", "https://", "-x", "a_b"})
    void what_is_no_blog_is_refused_before_anybody_signs_in(String typed) {
        var form = new Connects.Form(Map.of("blog", new Secret(typed)));

        var step = ((Connects) account.connector()).begin(form, Optional.of(app()), CALLBACK);

        assertThat(((Failure.Refused) ((Step.Failed) step).failure()).field()).contains("/blog");
    }

    @ParameterizedTest
    @CsvSource({
        "staff, staff",
        "' Staff ', staff",
        "@staff, staff",
        "staff.tumblr.com, staff",
        "https://staff.tumblr.com/archive, staff",
        "https://www.tumblr.com/staff, staff",
        "www.tumblr.com/blog/staff/, staff",
        "https://www.tumblr.com/staff/12345/hello, staff"
    })
    void a_blog_is_known_by_whatever_people_call_it(String typed, String name) {
        assertThat(TumblrBlog.name(typed)).contains(name);
    }

    @Test
    void renewing_one_blog_leaves_the_other_signed_in() {
        var refreshes = (Refreshes) account.connector();
        var main = granted("");
        var other = granted("anna1-2");

        var first = refreshes.refresh(stage.account(main, account.connector()), main.credentials());
        var second = refreshes.refresh(stage.account(other, account.connector()), other.credentials());

        assertThat(first).isInstanceOf(Refreshed.Renewed.class);
        assertThat(second).isInstanceOf(Refreshed.Renewed.class);
    }

    @Test
    void a_refresh_token_that_was_handed_in_ends_the_sign_in() {
        var refreshes = (Refreshes) account.connector();

        refreshes.refresh(account.account(), account.credentials());
        var again = refreshes.refresh(account.account(), account.credentials());

        assertThat(((Refreshed.Failed) again).failure()).isInstanceOf(Failure.SignedOut.class);
    }

    @Test
    void a_blog_that_somebody_may_no_longer_post_to_is_closed() {
        var gone = account.credentials().with("blog", "t:another");

        var described = ((Describes) account.connector()).describe(account.account(), gone);

        assertThat(((Described.Failed) described).failure()).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_post_carries_its_title_tags_link_and_mark() {
        var options = Map.of("title", "News", "tags", "reef, harbour", "link", "https://reef.example/");
        var job = account.jobWith(options, "First.\n\nSecond: https://reef.example/a.", Pictures.small(1));

        account.published(job);

        var facts = stage.published().getFirst().facts();
        assertThat(facts.path("tags").valueStream().map(tag -> tag.asString())).containsExactly("reef", "harbour");
        assertThat(facts.path("slug").asString()).isEqualTo("news-" + Draft.mark(job.key()));
        var content = facts.path("content");
        assertThat(content.valueStream().map(block -> block.path("type").asString()))
                .containsExactly("text", "image", "text", "text", "link");
        assertThat(content.path(0).path("subtype").asString()).isEqualTo("heading1");
        assertThat(content.path(3).path("formatting").path(0).path("url").asString())
                .isEqualTo("https://reef.example/a");
        assertThat(content.path(4).path("url").asString()).isEqualTo("https://reef.example/");
    }

    private static Job.File film(int bytes) {
        var all = Arrays.copyOf("....ftypisom".getBytes(StandardCharsets.US_ASCII), bytes);
        var some = Pictures.small(1).media();
        var facts = new Media.Facts("video/mp4", bytes, some.facts().size());
        var media = new Media(some.id(), some.workspace(), some.hash(), "film.mp4", facts, some.uploadedAt());
        return new Job.File(media, "Fish", () -> new ByteArrayInputStream(all));
    }

    @Test
    void a_video_is_followed_until_tumblr_shows_it() {
        var job = account.job("Film", Pictures.small(1), film(5_000));
        stage.trouble(Trouble.PROCESSING_DELAY, "publish", How.USUAL.lasting(Duration.ofMinutes(5)));
        var taken = (Outcome.Accepted) account.publishes().publish(job, Optional.empty());
        var settles = (Settles) account.connector();

        var waiting = settles.settle(job, taken.state());
        var hidden = ((Finds) account.connector()).find(job, Optional.empty(), job.createdAt());
        stage.simulator().clock().advance(Duration.ofMinutes(6));
        var shown = settles.settle(job, taken.state());

        assertThat(waiting).isInstanceOf(Outcome.Accepted.class);
        assertThat(hidden).isInstanceOf(Found.Later.class);
        assertThat(((Outcome.Published) shown).remote().id()).isEqualTo(taken.state());
        assertThat(stage.published().getFirst().media()).hasSize(2);
    }

    @Test
    void a_video_that_vanished_while_it_was_worked_on_is_in_doubt() {
        var outcome = ((Settles) account.connector()).settle(account.job("Film", film(5_000)), "123456789");

        assertThat(account.failure(outcome)).isInstanceOf(Failure.Ambiguous.class);
    }

    @Test
    void two_videos_do_not_go_together() {
        var failure = account.failure(account.job("Films", film(5_000), film(6_000)));

        assertThat(((Failure.Refused) failure).field()).contains("/media");
    }

    @Test
    void a_text_of_too_many_paragraphs_is_refused_before_anything_is_sent() {
        var before = stage.requests();

        var failure = (Failure.Refused) account.failure(account.job("x\n\n".repeat(1_001)));

        assertThat(failure.field()).contains("/text");
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void a_post_with_our_words_and_another_mark_leaves_it_open() {
        account.published(account.job("Same words"));
        var other = account.job("Same words");
        var finds = (Finds) account.connector();

        assertThat(finds.find(other, Optional.empty(), other.createdAt())).isInstanceOf(Found.Unknowable.class);
        var unlike = account.job("Other words");
        assertThat(finds.find(unlike, Optional.empty(), unlike.createdAt())).isInstanceOf(Found.Absent.class);
    }
}
