package com.clickkloudy.platforms.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GhostTest extends PlatformContract {
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
        return List.of(Vendor.openApi("ghost/ghost-admin-api-openapi.yml")
                .below("/[^/]+/ghost/api/admin")
                .allowing(
                        "GET /posts/slug/[^/]+/ is not described",
                        ": null found, (string|integer) expected",
                        "/id: does not match the uuid pattern",
                        "asks with an unknown parameter source",
                        "POST /images/upload/ answers 413",
                        "/tags/\\d+: (string found, object expected|must be valid)"));
    }

    @Override
    protected Connector connector(Kit kit) {
        return new Ghost(kit);
    }

    @Override
    protected Connects.Step connect(Connects connector, Credentials person) {
        return connector.begin(form(person, person.get("key")), Optional.empty(), CALLBACK);
    }

    @Override
    protected Connects.Step connectWrongly(Connects connector, Credentials person) {
        var id = person.get("key").replaceFirst(":.*", "");
        return connector.begin(form(person, id + ":" + "0f".repeat(32)), Optional.empty(), CALLBACK);
    }

    private static Connects.Form form(Credentials person, String key) {
        return new Connects.Form(Map.of("site", new Secret(person.get("site")), "key", new Secret(key)));
    }

    @Test
    void the_address_of_its_admin_pages_will_do() {
        var person = person();
        var typed = Map.of(
                "site", new Secret(person.get("site") + "ghost/#/settings"), "key", new Secret(person.get("key")));

        var step = ((Connects) account.connector()).begin(new Connects.Form(typed), Optional.empty(), CALLBACK);

        assertThat(step).isInstanceOf(Connects.Step.Connected.class);
    }

    @Test
    void what_is_no_key_is_not_sent_anywhere() {
        var before = stage.requests();
        var step = ((Connects) account.connector()).begin(form(person(), "hunter2"), Optional.empty(), CALLBACK);

        assertThat(((Failure.Refused) ((Connects.Step.Failed) step).failure()).field())
                .contains("/key");
        assertThat(stage.requests()).isEqualTo(before);
    }

    @Test
    void a_title_is_cut_where_it_is_only_the_first_line() {
        assertThat(GhostDraft.title(account.job("x".repeat(300)))).hasSize(255).endsWith("…");
        assertThat(GhostDraft.title(account.job(" ", Pictures.small(1)))).isEqualTo("(Untitled)");
        assertThat(GhostDraft.title(account.jobWith(Map.of("title", "Ours"), "Low tide")))
                .isEqualTo("Ours");
    }

    @Test
    void a_post_for_members_goes_out_with_tags_and_excerpt() {
        var options = Map.of("title", "Tide", "tags", "Tide, Harbour", "excerpt", "Low", "visibility", "members");

        account.published(account.jobWith(options, "One"));

        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_draft_that_was_written_since_is_published_as_it_stands_and_once() {
        var job = account.job("Mine", Pictures.small(1));
        var stale = account.prepared(job)
                .map(state -> state.replaceFirst("\"updatedAt\":\"[^\"]*", "\"updatedAt\":\"2020-01-01T00:00:00.000Z"));

        var first = Connected.published(account.publish(job, stale));
        var second = Connected.published(account.publish(job, stale));

        assertThat(second).isEqualTo(first);
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_draft_that_is_gone_is_refused_and_then_made_anew() {
        var job = account.job("Gone", Pictures.small(1));
        var gone = Optional.of("{\"post\":\"6748592f4b9b7700010f6564\",\"updatedAt\":\"2026-11-22T00:00:00.000Z\"}");

        assertThat(account.failure(account.publish(job, gone))).isInstanceOf(Failure.Refused.class);
        var prepared = ((Publishes.Prepared.Ready) account.publishes().prepare(job, gone)).state();
        Connected.published(account.publish(job, Optional.of(prepared)));
        assertThat(stage.published()).hasSize(1);
    }

    @Test
    void a_clock_that_is_wrong_is_no_end_of_the_sign_in() throws IOException {
        var expired = "{\"errors\":[{\"message\":\"Invalid token: jwt expired\",\"type\":\"UnauthorizedError\","
                + "\"code\":\"INVALID_JWT\"}]}";
        try (var server = RawServer.answering(RawServer.answer("401 Unauthorized", "", expired))) {
            var elsewhere = account.with(connector(stage.kitFor(server.address())));
            var prepared = Optional.of("{\"post\":\"1\",\"updatedAt\":\"2026-11-22T00:00:00.000Z\"}");

            var failure =
                    account.failure(elsewhere.publish(stage.movedTo(server.address(), account.job("Hello")), prepared));

            assertThat(failure).isInstanceOf(Failure.Unreachable.class);
            assertThat(failure.message()).contains("clock");
            assertThat(server.requests().getFirst()).contains("Accept-Version: v5.0");
        }
    }

    @Test
    void an_address_that_points_elsewhere_is_refused_at_its_field() throws IOException {
        var moved = RawServer.answer("301 Moved Permanently", "Location: https://harbour.example/\r\n", "");
        try (var server = RawServer.answering(moved)) {
            var typed = Map.of(
                    "site",
                    new Secret(server.address().toString()),
                    "key",
                    account.credentials().secret("key"));
            var connects = (Connects) connector(stage.kitFor(server.address()));

            var step = connects.begin(new Connects.Form(typed), Optional.empty(), CALLBACK);

            var failure = (Failure.Refused) ((Connects.Step.Failed) step).failure();
            assertThat(failure.field()).contains("/site");
            assertThat(failure.message()).contains("points to another address");
        }
    }
}
