package com.clickkloudy.model.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountedAsTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));

    @Test
    void a_registration_belongs_to_one_workspace_and_to_one_server_where_there_are_many() {
        var north = on("https://north.example");
        var south = on("https://south.example");
        var only = CountedAs.of(WORKSPACE, "1", Optional.empty());

        assertThat(north.app()).isEqualTo(WORKSPACE + " https://north.example").isNotEqualTo(south.app());
        assertThat(only.app()).isEqualTo(WORKSPACE.toString());
    }

    @Test
    void whoever_was_connected_by_one_app_shares_its_limits() {
        var ours = CountedAs.of(WORKSPACE, "1", Optional.of("https://north.example"), Optional.of("app-1"));
        var theirs = CountedAs.of(new WorkspaceId(new UUID(1, 2)), "2", Optional.empty(), Optional.of("app-1"));

        assertThat(ours.app()).isEqualTo(theirs.app()).isEqualTo("app-1");
        assertThat(ours.server()).isEqualTo("https://north.example");
    }

    @Test
    void the_platforms_own_server_needs_no_name() {
        var only = CountedAs.of(WORKSPACE, "1", Optional.empty());

        assertThat(only.server()).isEmpty();
        assertThat(only.host()).isEmpty();
    }

    @Test
    void a_server_is_counted_once_however_its_address_is_written() {
        assertThat(on("https://North.example/").host()).isEqualTo("north.example");
        assertThat(on("http://127.0.0.1:9999/mastodon/").host()).isEqualTo("127.0.0.1:9999/mastodon");
    }

    private static CountedAs on(String server) {
        return CountedAs.of(WORKSPACE, "1", Optional.of(server));
    }
}
