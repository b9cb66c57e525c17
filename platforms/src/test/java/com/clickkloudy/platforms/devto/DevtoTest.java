package com.clickkloudy.platforms.devto;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DevtoTest extends PlatformContract {
    private static final Pattern BELOW =
            Pattern.compile("\\n\\n!\\[(.*)]\\(https://kloudy\\.example/m/([0-9a-f]{64})-.*\\)");

    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Publishes.class,
                Repeats.class,
                Reports.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(Vendor.openApi("forem/api_v1.json")
                .below("/api")
                .allowing(
                        "GET /analytics/totals is not described",
                        "GET /articles/me/unpublished answers 200 /\\d+/(last_comment_at|published_\\w+|readable_publish_date): ",
                        "asks body/article/tags: array found, string expected"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Devto(kit);
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(Map.of("key", person.get("key"))), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        return connector.begin(form(Map.of("key", "another-key-of-nobody")), Optional.empty(), CALLBACK);
    }

    @Override
    protected String deletion() {
        return "publish";
    }

    private static Connects.Form form(Map<String, String> typed) {
        var fields = new HashMap<String, Secret>();
        typed.forEach((name, text) -> fields.put(name, new Secret(text)));
        return new Connects.Form(fields);
    }

    /// Without our mark above it and the pictures below it.
    @Override
    protected String text(Entry entry) {
        var text = entry.text().replaceFirst("^<!-- clickkloudy [0-9a-f-]{36} -->\n\n", "");
        return BELOW.matcher(text).replaceAll("");
    }

    @Override
    protected List<Medium> pictures(Entry entry) {
        var pictures = new ArrayList<Medium>();
        var cover = entry.facts().path("main_image").asString("");
        pictures.add(new Medium(cover.replaceFirst(".*/m/([0-9a-f]{64})-.*", "$1"), "", 0, ""));
        BELOW.matcher(entry.text())
                .results()
                .map(found -> new Medium(found.group(2), "", 0, found.group(1)))
                .forEach(pictures::add);
        return pictures;
    }

    /// There is no place for the cover's.
    @Override
    protected List<String> described(Job.File... files) {
        return Stream.concat(Stream.of(""), Stream.of(files).skip(1).map(Job.File::alt))
                .toList();
    }

    /// A title is free again after five minutes.
    @Override
    protected void passTheTime() {
        stage.control("clock", "{\"advance\":\"PT6M\"}");
    }

    private List<Entry> drafts() {
        return stage.simulator().ledger().all().stream()
                .filter(entry -> entry.what() == What.RECORDED)
                .toList();
    }

    private long articles() {
        return drafts().stream().map(Entry::id).distinct().count();
    }

    @Test
    void a_draft_whose_making_got_no_answer_is_found_again() {
        var job = account.job("Low tide", Pictures.small(1));
        stage.trouble(Trouble.ACCEPT_THEN_DROP, "POST /api/articles");
        var lost = account.publishes().prepare(job, Optional.empty());
        stage.noTrouble();

        assertThat(account.told(((Prepared.Failed) lost).failure())).isInstanceOf(Failure.Unreachable.class);
        account.published(job);
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void so_is_one_whose_title_is_free_again() {
        var now = account.job("Low tide", Pictures.small(1));
        var job = new Job(
                now.account(),
                now.credentials(),
                now.key(),
                now.createdAt().minus(Duration.ofHours(1)),
                now.text(),
                now.files(),
                now.sendBy());
        account.publishes().prepare(job, Optional.empty());
        passTheTime();

        account.published(job);

        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void usually_a_post_is_two_changes_and_nothing_is_read() {
        var job = account.job("Low tide", Pictures.small(1));
        var before = stage.requests();

        Connected.published(account.publish(job, account.prepared(job)));

        assertThat(stage.requests() - before).isEqualTo(2);
    }

    @Test
    void a_draft_rests_before_it_is_ready_and_is_written_anew_where_the_post_says_something_else() {
        var job = account.job("Low tide");
        var rests = (Prepared.NotYet) account.publishes().prepare(job, Optional.empty());
        var changed = account.job("High tide");

        var rewritten = (Prepared.NotYet) account.publishes().prepare(changed, Optional.of(rests.state()));
        var ready = (Prepared.Ready) account.publishes().prepare(changed, Optional.of(rewritten.state()));
        Connected.published(account.publish(changed, Optional.of(ready.state())));

        assertThat(text(stage.published().getFirst())).isEqualTo("High tide");
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void a_title_that_was_just_used_waits_until_it_is_free() {
        account.published(account.job("Low tide"));
        var second = account.job("Low tide");

        var waits = (Prepared.NotYet) account.publishes().prepare(second, Optional.empty());
        assertThat(waits.lookAgain()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        passTheTime();

        account.published(second);
        assertThat(stage.published()).hasSize(2);
    }

    @Test
    void the_first_line_is_the_title_where_none_is_given() {
        assertThat(DevtoArticle.title(account.job("## Low tide ##\n\nAt noon.")))
                .isEqualTo("Low tide");
        assertThat(DevtoArticle.title(account.job("x".repeat(300))))
                .hasSize(128)
                .endsWith("…");
        assertThat(DevtoArticle.title(account.job(" ", Pictures.small(1)))).isEqualTo("(Untitled)");
        assertThat(DevtoArticle.title(account.jobWith(Map.of("title", "Ours"), "Low tide")))
                .isEqualTo("Ours");
    }

    @Test
    void what_an_article_says_besides_goes_along_as_forem_takes_it() {
        var options = Map.of(
                "title",
                "Tide",
                "tags",
                "C++, Machine Learning, #Harbour",
                "canonicalUrl",
                "https://reef.example/1",
                "description",
                "Low",
                "series",
                "Tides");

        account.published(account.jobWith(options, "One"));

        var facts = stage.published().getFirst().facts();
        assertThat(facts.path("title").asString()).isEqualTo("Tide");
        assertThat(facts.path("tags").valueStream().map(tag -> tag.asString("")))
                .containsExactly("c", "machinelearning", "harbour");
        assertThat(facts.path("canonical_url").asString()).isEqualTo("https://reef.example/1");
        assertThat(facts.path("description").asString()).isEqualTo("Low");
        assertThat(facts.path("series").asString()).isEqualTo("Tides");
    }

    @Test
    void a_canonical_link_that_is_taken_is_refused_at_its_option() {
        var link = Map.of("canonicalUrl", "https://reef.example/1");
        account.published(account.jobWith(link, "One"));

        var failure = account.failure(account.jobWith(link, "Another"));

        assertThat(((Failure.Refused) failure).field()).contains("/options/canonicalUrl");
    }

    @Test
    void a_text_that_looks_like_front_matter_is_text() {
        var text = "---\ntitle: Mine\npublished: true\n---\n\nHello";
        var job = account.jobWith(Map.of("title", "Ours"), text);

        var prepared = account.prepared(job);
        assertThat(stage.published()).isEmpty();
        Connected.published(account.publish(job, prepared));

        assertThat(stage.published().getFirst().facts().path("title").asString())
                .isEqualTo("Ours");
        assertThat(text(stage.published().getFirst())).isEqualTo(text);
    }

    @Test
    void every_preparation_gives_the_draft_addresses_that_it_has_just_made() {
        var job = account.job("Twice", Pictures.small(1), Pictures.small(2));
        var state = account.prepared(job);
        account.publishes().prepare(job, state);

        var covers = drafts().stream()
                .map(entry -> entry.facts().path("main_image").asString())
                .toList();
        assertThat(covers).hasSize(2).doesNotHaveDuplicates();
        assertThat(state.orElseThrow()).doesNotContain("kloudy.example");
        assertThat(articles()).isEqualTo(1);
    }

    @Test
    void a_description_ends_no_picture_before_its_time() {
        var odd = Pictures.small(2);
        var job = account.job(
                "Odd", Pictures.small(1), new Job.File(odd.media(), "a ] b [ c \\ d\n\n![e](f)", odd.bytes()));

        account.published(job);

        assertThat(stage.published().getFirst().text()).contains("![a \\] b \\[ c \\\\ d  !\\[e\\](f)](https://");
    }

    @Test
    void a_draft_that_was_deleted_is_refused_and_then_made_anew() {
        var job = account.job("Gone");
        var gone = Optional.of("{\"post\":\"999999\"}");

        assertThat(account.failure(account.publish(job, gone))).isInstanceOf(Failure.Refused.class);
        var written = (Prepared.NotYet) account.publishes().prepare(job, gone);
        var ready = (Prepared.Ready) account.publishes().prepare(job, Optional.of(written.state()));
        Connected.published(account.publish(job, Optional.of(ready.state())));
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void what_was_never_prepared_is_not_published() {
        var before = stage.requests();

        assertThat(account.failure(account.publish(account.job("Unprepared"), Optional.empty())))
                .isInstanceOf(Failure.Refused.class);
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void another_community_has_authors_of_its_own() {
        var person = person();
        var typed = form(
                Map.of("key", person.get("key"), "server", stage.simulator().address(slug()) + "/"));

        var step = ((Connects) account.connector()).begin(typed, Optional.empty(), CALLBACK);

        var grant = ((Connects.Step.Connected) step).grants().getFirst();
        assertThat(grant.remoteId()).startsWith(person.get("id") + "@127.0.0.1:");
        assertThat(grant.credentials().server())
                .contains(stage.simulator().address(slug()).toString());
    }

    @Test
    void what_is_no_key_or_no_address_is_not_sent_anywhere() {
        var before = stage.requests();
        for (var typed : List.of(
                Map.entry("/key", Map.of("key", "hunter2")),
                Map.entry("/key", Map.of("key", "my key of DEV")),
                Map.entry("/server", Map.of("key", "a-good-long-key", "server", "no address")))) {
            var step = ((Connects) account.connector()).begin(form(typed.getValue()), Optional.empty(), CALLBACK);

            assertThat(((Failure.Refused) ((Connects.Step.Failed) step).failure()).field())
                    .contains(typed.getKey());
        }
        assertThat(stage.requests()).isEqualTo(before);
    }
}
