package com.clickkloudy.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.standalone.server.CannotStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void without_any_everything_runs_here_on_the_usual_ports() {
        var settings = new Settings(Map.of());

        assertThat(settings.web().number()).isEqualTo(8080);
        assertThat(settings.temporalPorts().ui().number()).isEqualTo(8233);
        assertThat(settings.url()).hasToString("http://127.0.0.1:8080");
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.temporal()).isEmpty();
        assertThat(settings.isSandbox()).isTrue();
    }

    @Test
    void an_address_replaces_a_server_and_an_empty_one_does_not() {
        var given = new Settings(Map.of("DATABASE_URL", "postgresql://ann:x@db.test/posts", "TEMPORAL_ADDRESS", "t:1"));
        var empty = new Settings(Map.of("DATABASE_URL", "", "TEMPORAL_ADDRESS", " "));

        assertThat(given.database())
                .hasValueSatisfying(it -> assertThat(it.user()).isEqualTo("ann"));
        assertThat(given.temporal()).hasValue("t:1");
        assertThat(empty.database()).isEmpty();
        assertThat(empty.temporal()).isEmpty();
    }

    @Test
    void the_page_of_a_temporal_server_of_ones_own_is_told_or_unknown() {
        var own = Map.of("TEMPORAL_ADDRESS", "t:1");
        var told = new Settings(Map.of("TEMPORAL_ADDRESS", "t:1", "TEMPORAL_UI", "https://temporal.test"));
        var wrong = new Settings(Map.of("TEMPORAL_ADDRESS", "t:1", "TEMPORAL_UI", "temporal.test:8080"));

        assertThat(new Settings(Map.of()).temporalUi()).hasValue(URI.create("http://127.0.0.1:8233"));
        assertThat(new Settings(own).temporalUi()).isEmpty();
        assertThat(told.temporalUi()).hasValue(URI.create("https://temporal.test"));
        assertThatThrownBy(wrong::temporalUi)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("TEMPORAL_UI is an address as https://");
    }

    @Test
    void what_is_no_port_is_refused_by_the_name_of_its_variable() {
        var settings = new Settings(Map.of("CLICKKLOUDY_PORT", "http"));

        assertThatThrownBy(settings::web).isInstanceOf(CannotStart.class).hasMessageContaining("CLICKKLOUDY_PORT");
    }

    @Test
    void the_sandbox_is_on_or_off_and_nothing_else() {
        assertThat(new Settings(Map.of("CLICKKLOUDY_SANDBOX", "off")).isSandbox())
                .isFalse();
        assertThatThrownBy(() -> new Settings(Map.of("CLICKKLOUDY_SANDBOX", "maybe")).isSandbox())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CLICKKLOUDY_SANDBOX");
    }

    @Test
    void several_workers_need_processes_of_their_own() {
        var split = Settings.of(Map.of("CLICKKLOUDY_WORKERS", "3"), List.of("--split"));

        var queues =
                new Settings(Map.of("CLICKKLOUDY_SPLIT", "on", "CLICKKLOUDY_WORKERS", "campaigns,prepare;publish-*"));

        assertThat(split.isSplit()).isTrue();
        assertThat(split.workers()).containsExactly("", "", "");
        assertThat(queues.workers()).containsExactly("campaigns,prepare", "publish-*");
        assertThat(new Settings(Map.of()).workers()).containsExactly("");
        assertThatThrownBy(() -> new Settings(Map.of("CLICKKLOUDY_WORKERS", "3")).workers())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CLICKKLOUDY_SPLIT=on");
        for (var wrong : List.of("0", "17", "-1")) {
            var settings = new Settings(Map.of("CLICKKLOUDY_SPLIT", "on", "CLICKKLOUDY_WORKERS", wrong));
            assertThatThrownBy(settings::workers)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("CLICKKLOUDY_WORKERS is a number from 1 to 16");
        }
    }
}
