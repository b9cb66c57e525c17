package com.clickkloudy.platforms.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connected;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.PlatformContract;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.simulator.world.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordpressTest extends PlatformContract {
    @Override
    protected Set<Class<? extends Connector>> expects() {
        return Set.of(
                Renders.class,
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
        return List.of(Vendor.openApi("wordpress/wordpress-com-wp-v2.openapi.yml")
                .below("/[^/]+/wp-json/wp/v2", "/wp/v2/sites/1")
                .besides("/[^/]+/(wp-json/?)?", "/[^/]+/wp-admin/authorize-application.php")
                .allowing(
                        "asks with an unknown parameter _fields",
                        "asks body/(title|content|excerpt): string found, object expected",
                        "POST /wp/v2/sites/\\{wpcom_site}/(media|posts|tags)(/\\{id})? answers (201|400|403), which is not described",
                        "DELETE /wp/v2/sites/\\{wpcom_site}/posts/\\{id} answers 410",
                        "/media asks with (a body of type multipart/form-data|an unknown field file)"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Wordpress(kit);
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(person, person.get("password")), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        return connector.begin(form(person, "abcd efgh ijkl mnop qrst uvwx"), Optional.empty(), CALLBACK);
    }

    private static Connects.Form form(Credentials person, String password) {
        return new Connects.Form(Map.of(
                "site", new Secret(person.get("site")),
                "username", new Secret(person.get("username")),
                "password", new Secret(password)));
    }

    @Test
    void the_first_line_is_the_title_where_none_is_given() {
        account.published(account.job("Low tide\n\nAt noon."));

        assertThat(stage.published().getFirst().facts().toString()).contains("Low tide");
        assertThat(WordpressDraft.title(account.job("x".repeat(300))))
                .hasSize(255)
                .endsWith("…");
        assertThat(WordpressDraft.title(account.jobWith(Map.of("title", "Ours"), "Low tide")))
                .isEqualTo("Ours");
    }

    @Test
    void a_slug_is_read_by_people_and_belongs_to_one_post_alone() {
        var job = account.job("Ébbe & Flut, [heute] 10:30!");

        assertThat(WordpressDraft.slug(job)).matches("ebbe-flut-heute-10-30-[0-9a-f]{12}");
        assertThat(WordpressDraft.slug(account.job("潮"))).matches("post-[0-9a-f]{12}");
        assertThat(WordpressDraft.slug(account.job("潮"))).isNotEqualTo(WordpressDraft.slug(account.job("潮")));
    }

    @Test
    void tags_are_made_once_and_used_again() {
        var tags = Map.of("title", "Tide", "tags", "Tide, Harbour", "excerpt", "Low & high");

        account.published(account.jobWith(tags, "One"));
        account.published(account.jobWith(tags, "Two"));

        assertThat(stage.published()).hasSize(2);
    }

    @Test
    void a_draft_that_was_deleted_is_made_anew() {
        var job = account.job("Gone", Pictures.small(1));
        var elsewhere = Optional.of("{\"post\":\"999999\"}");

        var prepared = account.publishes().prepare(job, elsewhere);

        assertThat(prepared).isInstanceOf(Publishes.Prepared.Ready.class);
        var state = ((Publishes.Prepared.Ready) prepared).state();
        Connected.published(account.publish(job, Optional.of(state)));
        assertThat(account.failure(account.publish(job, elsewhere))).isInstanceOf(Failure.Refused.class);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void what_is_left_empty_is_asked_for_and_nothing_is_sent() {
        var before = stage.requests();
        var step = ((Connects) account.connector()).begin(form(person(), " "), Optional.empty(), CALLBACK);

        assertThat(((Failure.Refused) ((Connects.Step.Failed) step).failure()).field())
                .contains("/password");
        assertThat(stage.requests()).isEqualTo(before);
    }

    private void setting(String site, String json) {
        stage.control(
                "settings", "{\"platform\":\"wordpress\",\"instance\":\"" + site + "\",\"settings\":" + json + "}");
    }

    @Test
    void a_site_with_plain_addresses_is_published_to_all_the_same() {
        var person = person();
        setting(person.account(), "{\"permalinks\":\"plain\"}");
        var plain = connected(person);
        var job = plain.job("Plain", Pictures.small(1));

        var remote = plain.published(job);

        assertThat(plain.credentials().fact("addresses")).isEqualTo("plain");
        assertThat(((Finds) plain.connector()).find(job, Optional.empty(), job.createdAt()))
                .isEqualTo(new Finds.Found.There(remote));
    }

    @Test
    void who_may_not_publish_is_told_so_when_connecting_and_when_the_right_is_lost() {
        setting(account.name(), "{\"role\":\"contributor\"}");
        var step = connect((Connects) account.connector(), person());

        assertThat(account.told(((Connects.Step.Failed) step).failure())).isInstanceOf(Failure.Forbidden.class);
        assertThat(account.failure(account.job("Not mine", Pictures.small(1)))).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void an_address_without_wordpress_is_refused_at_its_field() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "<!doctype html><p>Hello"))) {
            var fields = Map.of(
                    "site", new Secret(server.address().toString()),
                    "username", new Secret("anna"),
                    "password", new Secret("abcd efgh"));
            var connects = (Connects) connector(stage.kitFor(server.address()));

            var step = connects.begin(new Connects.Form(fields), Optional.empty(), CALLBACK);

            var failure = (Failure.Refused) ((Connects.Step.Failed) step).failure();
            assertThat(failure.field()).contains("/site");
            assertThat(server.requests()).noneMatch(request -> request.contains("Authorization"));
        }
    }

    @Test
    void a_look_that_is_answered_with_something_else_is_no_absence() throws IOException {
        try (var server = RawServer.answering(RawServer.answer("200 OK", "", "{}"))) {
            var job = stage.movedTo(server.address(), account.job("Seen?"));
            var finds = (Finds) connector(stage.kitFor(server.address()));

            assertThat(finds.find(job, Optional.empty(), job.createdAt())).isInstanceOf(Finds.Found.Later.class);
        }
    }

    @Test
    void the_site_s_own_page_gives_a_password_to_who_types_the_site_alone() throws Exception {
        var redirect = redirect(person());
        var back = decide(redirect.url(), "approve");
        assertThat(redirect.url().getQuery())
                .contains("&state=" + back.parameters().get("state"));

        var step = ((Connects) account.connector()).finish(back, redirect.state());

        var grant = ((Connects.Step.Connected) step).grants().getFirst();
        assertThat(grant.handle()).isEqualTo(account.account().handle());
        var other = new Connects.Callback(Map.of("state", "another", "user_login", "a", "password", "b"), CALLBACK);
        assertThat(((Connects) account.connector()).finish(other, redirect.state()))
                .isInstanceOf(Connects.Step.Failed.class);
    }

    @Test
    void who_declines_on_the_site_s_page_is_not_connected() throws Exception {
        var redirect = redirect(person());

        var step = ((Connects) account.connector()).finish(decide(redirect.url(), "reject"), redirect.state());

        assertThat(((Connects.Step.Failed) step).failure().message()).contains("no application password");
    }

    @Test
    void without_https_of_ours_the_site_sends_nobody_back() {
        var site = new Connects.Form(Map.of("site", new Secret(person().get("site"))));
        var step = ((Connects) account.connector()).begin(site, Optional.empty(), URI.create("http://127.0.0.1/back"));

        assertThat(((Failure.Refused) ((Connects.Step.Failed) step).failure()).field())
                .contains("/password");
    }

    private Connects.Step.Redirect redirect(Credentials person) {
        var site = new Connects.Form(Map.of("site", new Secret(person.get("site"))));
        return (Connects.Step.Redirect) ((Connects) account.connector()).begin(site, Optional.empty(), CALLBACK);
    }

    private static Connects.Callback decide(URI page, String decision) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(page.toString().replaceFirst("\\?.*", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(page.getRawQuery() + "&decision=" + decision))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            var query = URI.create(answer.headers().firstValue("Location").orElseThrow())
                    .getRawQuery();
            var said = Stream.of(query.split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
            return new Connects.Callback(said, CALLBACK);
        }
    }

    @Test
    void a_site_without_a_bin_deletes_for_good() throws IOException {
        var none = RawServer.answer("501 Not Implemented", "", "{\"code\":\"rest_trash_not_supported\"}");
        var done = RawServer.answer("200 OK", "", "{\"deleted\":true,\"previous\":{}}");
        try (var server = RawServer.that(peer -> peer.say(peer.number() == 1 ? none : done))) {
            var there = stage.movedTo(server.address(), account.job("Hello"));
            var elsewhere = (Deletes) connector(stage.kitFor(server.address()));

            var deleted = elsewhere.delete(there.account(), there.credentials(), new Remote("7", Optional.empty()));

            assertThat(deleted).isEqualTo(new Deletes.Deleted.Done());
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().getLast()).contains("force=true");
        }
    }
}
