package com.clickkloudy.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Introduces;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlueskyTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Introduces.class,
                Publishes.class,
                Refreshes.class,
                Repeats.class,
                Reports.class);
    }

    @Override
    public List<Vendor> vendors() {
        return List.of(Vendor.lexicons("bluesky/lexicons")
                .besides("/did:.*", "/plc/.*", "/\\.well-known/.*", "/oauth/.*", "/xrpc/_health")
                .allowing("app.bsky.video.uploadVideo asks with an unknown parameter (did|name)"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Bluesky(kit);
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(person.get("handle"), person.get("appPassword")), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        return connector.begin(form(person.get("handle"), "abcd-efgh-ijkl-mnop"), Optional.empty(), CALLBACK);
    }

    private static Connects.Form form(String identifier, String password) {
        return new Connects.Form(Map.of("identifier", new Secret(identifier), "password", new Secret(password)));
    }

    @Test
    void an_account_is_found_by_handle_by_did_and_on_a_server_that_is_named() {
        var person = person();
        var connector = (Connects) connector(stage.kit());

        var byHandle = connector.begin(
                form("@" + person.get("handle").toUpperCase(Locale.ROOT), person.get("appPassword")),
                Optional.empty(),
                CALLBACK);
        var byDid = connector.begin(form(person.get("did"), person.get("appPassword")), Optional.empty(), CALLBACK);
        var named = connector.begin(
                named(person, stage.simulator().address("bluesky").toString().substring(7)),
                Optional.empty(),
                CALLBACK);

        assertThat(List.of(byHandle, byDid, named)).allSatisfy(step -> {
            var grant = ((Connects.Step.Connected) step).grants().getFirst();
            assertThat(grant.remoteId()).isEqualTo(person.get("did"));
            assertThat(grant.home().map(Object::toString)).contains(person.get("page"));
            assertThat(grant.credentials().server())
                    .contains(stage.simulator().address("bluesky").toString());
        });
    }

    private static Connects.Form named(Credentials person, String server) {
        var fields = new HashMap<>(
                form(person.get("handle"), person.get("appPassword")).fields());
        fields.put("server", new Secret(server));
        return new Connects.Form(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody.test, '', /identifier",
        "alice@example.org, '', /identifier",
        "'', '', /identifier",
        "'', pds.example.org, /identifier",
        "did:plc:short, '', /identifier",
        "did:key:zQ3sh, '', /identifier",
        "alice.test, not a server, /server",
        "alice.test, http://192.168.1.1, /server"
    })
    void a_name_that_leads_nowhere_is_refused_where_it_was_typed(String identifier, String server, String field) {
        var fields = new HashMap<>(Map.of("password", new Secret("abcd-efgh-ijkl-mnop")));
        Optional.of(identifier)
                .filter(text -> !text.isEmpty())
                .map(Secret::new)
                .ifPresent(each -> fields.put("identifier", each));
        Optional.of(server)
                .filter(text -> !text.isEmpty())
                .map(Secret::new)
                .ifPresent(each -> fields.put("server", each));

        var step = ((Connects) account.connector()).begin(new Connects.Form(fields), Optional.empty(), CALLBACK);

        var failure = ((Connects.Step.Failed) step).failure();
        assertThat(failure).isInstanceOf(Failure.Refused.class);
        assertThat(((Failure.Refused) failure).field()).contains(field);
    }

    @Test
    void whoever_types_no_app_password_goes_on_at_the_server_s_own_page() {
        var form = new Connects.Form(Map.of("identifier", new Secret(person().get("handle"))));

        var step = ((Connects) account.connector())
                .begin(form, Optional.empty(), URI.create("http://127.0.0.1:8080/callback"));

        assertThat(((Connects.Step.Redirect) step).url().toString())
                .startsWith(stage.simulator().address("bluesky") + "/oauth/authorize?client_id=");
    }

    @Test
    void a_session_that_has_expired_is_renewed_without_anybody() {
        var job = account.job("Hours later");
        stage.simulator().clock().advance(Duration.ofHours(5));

        assertThat(account.failure(job)).isInstanceOf(Failure.SignedOut.class);

        var renewed = ((Refreshes) account.connector()).refresh(account.account(), account.credentials());
        var credentials = ((Refreshes.Refreshed.Renewed) renewed).credentials();
        account.published(account.with(credentials).job("Hours later"));
    }

    @Test
    void the_end_of_a_session_is_known_beforehand() {
        assertThat(account.credentials().expiresAt().orElseThrow()).isAfter(Instant.now());
    }

    @Test
    void a_server_that_takes_smaller_files_narrows_the_limits() {
        setting("{\"blobUploadLimit\":600000}");

        assertThat(connected(person()).limits().images().maxBytes()).isEqualTo(600_000);
        var described = ((Describes) account.connector()).describe(account.account(), account.credentials());
        assertThat(((Describes.Described.Now) described).limits().images().maxBytes())
                .isEqualTo(600_000);
    }

    @Test
    void a_picture_over_the_server_s_limit_is_refused_by_its_place() {
        setting("{\"blobUploadLimit\":600000}");

        var failure = account.failure(account.job("Heavy", Pictures.small(1), Pictures.of(600_001)));

        assertThat(((Failure.Refused) failure).field()).contains("/media/1");
    }

    private void setting(String json) {
        stage.control("settings", "{\"platform\":\"bluesky\",\"settings\":" + json + "}");
    }

    @Test
    void who_is_mentioned_is_named_by_did_and_nobody_stays_plain() {
        var friend = person();
        var text = "With @" + friend.get("handle") + " and @nobody.invalid #reef https://reef.example/ü";

        account.published(account.job(text));

        var facets = Json.read(stage.published().getFirst().facts().toString())
                .orElseThrow()
                .toString();
        assertThat(facets)
                .contains("\"did\":\"" + friend.get("did") + "\"")
                .contains("\"tag\":\"reef\"")
                .contains("\"uri\":\"https://reef.example/ü\"")
                .doesNotContain("nobody.invalid\"");
    }

    @Test
    void a_text_without_files_and_mentions_needs_no_preparation() {
        var publishes = (Publishes) account.connector();

        assertThat(publishes.prepares(account.job("Plain #tag https://a.example")))
                .isFalse();
        assertThat(publishes.prepares(account.job("Hello @alice.test"))).isTrue();
        assertThat(publishes.prepares(account.job("", Pictures.small(1)))).isTrue();
    }

    @Test
    void a_post_that_was_made_by_an_older_version_of_us_counts_as_published_and_is_not_overwritten() {
        var job = account.job("As it was rendered");
        var older = Json.object()
                .with("$type", "app.bsky.feed.post")
                .with("text", "As it was rendered before")
                .with("createdAt", "2026-12-01T09:00:00Z");
        Connected.published(account.publish(job, Optional.of(older.toString())));

        Connected.published(account.publish(job, Optional.empty()));

        assertThat(stage.published()).hasSize(1);
        assertThat(stage.published().getFirst().text()).isEqualTo("As it was rendered before");
    }

    @Test
    void a_post_that_is_not_shown_yet_is_there_without_numbers() {
        var post = account.published(account.job("Unseen"));
        stage.trouble(Trouble.LISTING_DELAY, "list", How.USUAL.lasting(Duration.ofHours(1)));

        var reports = ((Reports) account.connector()).report(account.account(), account.credentials(), List.of(post));

        assertThat(reports).containsExactly(Map.entry(post, new Reports.Report.Counted(Numbers.none())));
    }

    @Test
    void more_posts_are_asked_for_than_are_taken_at_once() {
        var before = "at://" + account.account().remoteId() + "/app.bsky.feed.post/";
        var posts = IntStream.range(0, 26)
                .mapToObj(each -> new Remote(before + "3k222222222" + (char) ('a' + each) + "2", Optional.empty()))
                .toList();

        var reports = ((Reports) account.connector()).report(account.account(), account.credentials(), posts);

        assertThat(reports).hasSize(26);
        assertThat(reports.values()).containsOnly(new Reports.Report.Gone());
    }
}
