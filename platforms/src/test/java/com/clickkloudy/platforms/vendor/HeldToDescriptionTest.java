package com.clickkloudy.platforms.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HeldToDescriptionTest {
    private static final Vendor REEF = Vendor.openApi("reef.json").allowing("unknown field \\w+", "never happens");

    private final Memory memory = new Memory();

    @Test
    void what_is_allowed_is_not_unexpected() {
        var deviations = List.of("POST /fish asks with an unknown field gills", "POST /fish answers 500");

        assertThat(memory.unexpected(REEF, deviations)).containsExactly("POST /fish answers 500");
    }

    @Test
    void an_allowance_that_nothing_needs_is_told_when_the_whole_class_has_run() {
        memory.unexpected(REEF, List.of("POST /fish asks with an unknown field gills"));

        assertThat(memory.idle(Two.class)).isEmpty();
        memory.ran("one");
        assertThat(memory.idle(Two.class)).isEmpty();
        memory.ran("other");
        assertThat(memory.idle(Two.class)).containsExactly("never happens");
    }

    @Test
    void a_path_is_described_below_its_base() {
        var asked = new Exchange.Asked("GET", "/reef/api/v1/fish", Map.of(), Set.of(), "", Optional.empty(), Map.of());
        var exchange = new Exchange(asked, new Exchange.Answered(200, "", new byte[0]));

        var described =
                Vendor.openApi("reef.json").below("/[^/]+/api/v1", "/v1").described(exchange);

        assertThat(described.asked().path()).isEqualTo("/v1/fish");
    }

    /// Never run by itself: its names are asked for.
    private static final class Two {
        @Test
        void one() {}

        @Test
        void other() {}
    }
}
