package com.clickkloudy.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Finds.Found;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Papers;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.SignInPage;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// By an app that LinkedIn approved, so that posts can be looked for; what another cannot do is told below.
final class LinkedinTest extends PlatformContract {
    private static final Credentials SHARING = registered("clickkloudy", "");

    private static Credentials registered(String id, String rights) {
        var facts = rights.isEmpty() ? Map.of("clientId", id) : Map.of("clientId", id, "rights", rights);
        return new Credentials(Map.of("clientSecret", new Secret("sandbox-secret")), facts, Optional.empty());
    }

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
                Repeats.class,
                Reports.class);
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Linkedin(kit);
    }

    @Override
    protected Credentials app() {
        return registered("clickkloudy-approved", "r_member_social r_member_postAnalytics");
    }

    @Override
    protected Step connect(Connects connector, com.clickkloudy.simulator.world.Credentials person) {
        return connect(connector, app(), person, "allow");
    }

    @Override
    protected Step connectWrongly(Connects connector, com.clickkloudy.simulator.world.Credentials person) {
        return connect(connector, app(), person, "deny");
    }

    private static Step connect(
            Connects connector, Credentials app, com.clickkloudy.simulator.world.Credentials person, String decision) {
        var begun = (Step.Redirect) connector.begin(new Connects.Form(Map.of()), Optional.of(app), CALLBACK);
        var back = SignInPage.answer(begun.url(), person.get("username"), decision);
        return connector.finish(back, begun.state());
    }

    private Connected sharing() {
        var person = person();
        var step = connect((Connects) account.connector(), SHARING, person, "allow");
        var grant = ((Step.Connected) step).grants().getFirst();
        return new Connected(
                stage,
                account.connector(),
                person.account(),
                stage.account(grant, account.connector()),
                grant.credentials());
    }

    @Override
    @Test
    protected void two_posts_with_the_same_text_are_two_posts() {
        var first = account.published(account.job("Same words"));
        var second = account.failure(account.job("Same words"));

        assertThat(second).isInstanceOf(Failure.Duplicate.class);
        assertThat(second.message()).contains(first.id());
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_document_is_called_as_its_file_unless_it_has_a_title() {
        account.published(account.job("By its file", Papers.small(1)));
        account.published(account.jobWith(Map.of("documentTitle", "High water"), "By its title", Papers.small(2)));

        assertThat(stage.published())
                .extracting(entry -> entry.facts().at("/content/media/title").asString(""))
                .containsExactly("Tide tables", "High water");
    }

    @Test
    void without_the_right_nothing_is_counted_and_nothing_asked() {
        var sharing = sharing();
        var post = sharing.published(sharing.job("Uncounted"));
        var before = stage.requests();

        var reports = ((Reports) sharing.connector()).report(sharing.account(), sharing.credentials(), List.of(post));

        assertThat(reports).containsExactly(Map.entry(post, new Report.Counted(Numbers.none())));
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void who_may_not_look_deletes_all_the_same() {
        var sharing = sharing();
        var post = sharing.published(sharing.job("Deleted"));
        var deletes = (Deletes) sharing.connector();

        for (var time = 0; time < 2; time++) {
            assertThat(deletes.delete(sharing.account(), sharing.credentials(), post))
                    .isEqualTo(new Deleted.Done());
        }

        assertThat(stage.standing(sharing.name())).isEmpty();
    }

    @Test
    void a_repetition_of_our_own_call_is_answered_by_the_post_that_is_there() {
        var job = account.job("Once", Pictures.small(1));
        var prepared = account.prepared(job);
        var first = Connected.published(account.publish(job, prepared));

        assertThat(Connected.published(account.repeat(job, prepared))).isEqualTo(first);
        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Duplicate.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_repetition_of_a_call_that_came_to_nothing_brings_the_post_out() {
        var job = account.job("Lost");

        Connected.published(account.repeat(job, Optional.empty()));

        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void who_cancels_on_the_page_is_told_that_nothing_was_allowed() {
        var step = connectWrongly((Connects) account.connector(), person());

        assertThat(((Step.Failed) step).failure().message()).contains("declined");
    }

    @Test
    void a_right_that_the_app_was_not_given_is_explained() {
        var greedy = registered("clickkloudy", "r_member_social, r_basicprofile");

        var step = connect((Connects) account.connector(), greedy, person(), "allow");

        var failure = ((Step.Failed) step).failure();
        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(failure.message()).contains("further rights");
    }

    @Test
    void who_may_only_share_publishes_and_cannot_look() {
        var sharing = sharing();
        var job = sharing.job("Shared", Pictures.small(1));
        var prepared = sharing.prepared(job);

        Connected.published(sharing.publish(job, prepared));
        var found = ((Finds) sharing.connector()).find(job, prepared, job.createdAt());

        assertThat(found).isInstanceOf(Found.Unknowable.class);
        assertThat(((Repeats) sharing.connector()).safeFor(job)).isPositive();
    }

    @Test
    void who_may_only_share_stays_signed_in_until_the_end() {
        var sharing = sharing();
        var refreshes = (Refreshes) sharing.connector();
        var ended = new Credentials(
                sharing.credentials().secrets(), sharing.credentials().facts(), Optional.of(Instant.EPOCH));

        assertThat(sharing.credentials().expiresAt()).isPresent();
        assertThat(refreshes.refresh(sharing.account(), sharing.credentials()))
                .isEqualTo(new Refreshed.Renewed(sharing.credentials()));
        assertThat(((Refreshed.Failed) refreshes.refresh(sharing.account(), ended)).failure())
                .isInstanceOf(Failure.SignedOut.class);
    }

    @Test
    void a_link_is_shown_as_a_card_with_our_words_and_picture() {
        var options = Map.of(
                "link", "https://reef.example/news",
                "linkTitle", "News",
                "linkDescription", "From the reef",
                "visibility", "CONNECTIONS");

        account.published(account.jobWith(options, "Read on", Pictures.small(1)));

        var facts = stage.published().getFirst().facts();
        assertThat(facts.path("visibility").asString()).isEqualTo("CONNECTIONS");
        var article = facts.path("content").path("article");
        assertThat(article.path("source").asString()).isEqualTo("https://reef.example/news");
        assertThat(article.path("title").asString()).isEqualTo("News");
        assertThat(article.path("description").asString()).isEqualTo("From the reef");
        assertThat(article.path("thumbnail").asString()).startsWith("urn:li:image:");
        assertThat(stage.published().getFirst().media()).hasSize(1);
    }

    @Test
    void a_link_without_a_title_is_called_by_its_site() {
        var job = account.jobWith(Map.of("link", "https://reef.example/news?x=1"), "Read on");
        account.published(job);

        assertThat(stage.published()
                        .getFirst()
                        .facts()
                        .path("content")
                        .path("article")
                        .path("title")
                        .asString())
                .isEqualTo("reef.example");
        assertThat(((Finds) account.connector()).find(job, Optional.empty(), job.createdAt()))
                .isInstanceOf(Found.There.class);
    }

    @ParameterizedTest
    @CsvSource({"https://reef.example/, 2, /options/link", "reef, 0, /options/link"})
    void a_link_that_cannot_go_along_is_refused_before_anything_is_sent(String link, int pictures, String field) {
        var files = pictures == 0 ? new Job.File[0] : new Job.File[] {Pictures.small(1), Pictures.small(2)};
        var before = stage.requests();

        var failure = (Failure.Refused) account.failure(account.jobWith(Map.of("link", link), "Look", files));

        assertThat(failure.field()).contains(field);
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void a_text_that_is_too_long_with_its_backslashes_is_refused_before_anything_is_sent() {
        var before = stage.requests();

        account.published(account.job("(".repeat(1_500)));
        var sent = stage.requests();
        var failure = (Failure.Refused) account.failure(account.job("(".repeat(1_501)));

        assertThat(sent).isEqualTo(before + 1);
        assertThat(failure.field()).contains("/text");
        assertThat(stage.requests()).isEqualTo(sent);
    }

    @Test
    void pictures_that_are_not_ready_yet_make_the_post_wait() {
        var job = account.job("Soon", Pictures.small(1));
        stage.trouble(Trouble.PROCESSING_DELAY, "upload", How.USUAL.lasting(Duration.ofMinutes(1)));
        var prepared = account.prepared(job);

        assertThat(account.failure(account.publish(job, prepared))).isInstanceOf(Failure.Throttled.class);
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_picture_that_linkedin_cannot_read_is_refused_as_such() {
        var job = account.job("Broken", Pictures.small(1));
        stage.trouble(Trouble.PROCESSING_FAILS, "upload");
        var prepared = account.prepared(job);

        var failure = account.failure(account.publish(job, prepared));

        assertThat(((Failure.Refused) failure).field()).contains("/media");
    }

    private static Job.File film(int bytes) {
        var all = Arrays.copyOf("....ftypisom".getBytes(StandardCharsets.US_ASCII), bytes);
        var some = Pictures.small(1).media();
        var facts = new Media.Facts("video/mp4", bytes, some.facts().size());
        var media = new Media(some.id(), some.workspace(), some.hash(), "film.mp4", facts, some.uploadedAt());
        return new Job.File(media, "Fish", () -> new ByteArrayInputStream(all));
    }

    @Test
    void a_video_goes_out_whole_in_its_parts() {
        account = account.with(connector(stage.patientKit()));
        var film = film((9 << 22) + 7);
        var job = account.job("Film", film);

        var first = (Prepared.NotYet) account.publishes().prepare(job, Optional.empty());
        account.published(job);

        assertThat(first.state()).contains("\"upload\"");
        var medium = stage.published().getFirst().media().getFirst();
        assertThat(medium.type()).isEqualTo("video/mp4");
        assertThat(medium.bytes()).isEqualTo((9 << 22) + 7);
        assertThat(medium.alt()).isEqualTo("Fish");
    }

    @Test
    void parts_of_a_video_that_are_there_are_not_sent_again() {
        account = account.with(connector(stage.patientKit()));
        var job = account.job("Film", film((9 << 22) + 7));
        var publishes = account.publishes();
        var first = (Prepared.NotYet) publishes.prepare(job, Optional.empty());
        var sent = stage.requests();

        var second = (Prepared.NotYet) publishes.prepare(job, Optional.of(first.state()));

        assertThat(stage.requests()).isEqualTo(sent + 3);
        assertThat(second.state()).doesNotContain("upload");
    }

    @Test
    void a_video_is_waited_for_and_one_that_cannot_be_read_is_refused() {
        var job = account.job("Film", film(100));
        var publishes = account.publishes();
        stage.trouble(Trouble.PROCESSING_DELAY, "upload", How.USUAL.lasting(Duration.ofMinutes(1)));
        var sent = (Prepared.NotYet) publishes.prepare(job, Optional.empty());
        var waiting = publishes.prepare(job, Optional.of(sent.state()));
        stage.noTrouble();
        stage.trouble(Trouble.PROCESSING_FAILS, "upload");
        var broken = account.preparation(account.job("Film", film(101)));

        assertThat(waiting).isInstanceOf(Prepared.NotYet.class);
        var failure = account.told(((Prepared.Failed) broken).failure());
        assertThat(((Failure.Refused) failure).field()).contains("/media/0");
    }

    @Test
    void an_address_that_has_ended_begins_the_video_anew() {
        var job = account.job("Film", film((9 << 22) + 7));
        var publishes = account.publishes();
        var first = (Prepared.NotYet) publishes.prepare(job, Optional.empty());
        stage.simulator().clock().advance(Duration.ofHours(25));

        var second = publishes.prepare(job, Optional.of(first.state()));

        assertThat(((Prepared.NotYet) second).state()).isEqualTo("{}");
    }

    @Test
    void a_video_stands_alone() {
        var both = account.failure(account.job("Both", film(100), Pictures.small(1)));
        var linked = account.failure(account.jobWith(Map.of("link", "https://reef.example/"), "Link", film(100)));

        assertThat(((Failure.Refused) both).field()).contains("/media");
        assertThat(((Failure.Refused) linked).field()).contains("/options/link");
    }

    @Test
    void pictures_that_are_there_are_not_sent_again() {
        var job = account.job("Two", Pictures.small(1), Pictures.small(2));
        var publishes = account.publishes();
        var first = (Prepared.NotYet) publishes.prepare(job, Optional.empty());
        var sent = stage.requests();

        var second = publishes.prepare(job, Optional.of(first.state()));

        assertThat(second).isEqualTo(new Prepared.Ready(first.state()));
        assertThat(first.lookAgain()).isPositive();
        assertThat(stage.requests()).isEqualTo(sent);
    }

    @Test
    void pictures_that_were_not_uploaded_publish_nothing() {
        var job = account.job("None", Pictures.small(1));

        var failure = (Failure.Refused) account.failure(account.publish(job, Optional.empty()));

        assertThat(failure.field()).contains("/media");
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void a_version_that_has_ended_is_a_matter_for_whoever_runs_the_installation() {
        stage.control("settings", "{\"platform\":\"linkedin\",\"settings\":{\"versions\":[\"203001\"]}}");

        var failure = account.failure(account.job("Hello"));

        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(failure.message()).contains("has to update");
    }
}
