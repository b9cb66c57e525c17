package com.clickkloudy.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WayBackTest {
    private static final String PATH = "/api/v1/connections/callback";

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "[::1]"})
    void whoever_comes_to_this_machine_by_its_number_goes_on_by_the_name_it_is_known_by(String host) {
        assertThat(WayBack.of(URI.create("http://localhost:8080" + PATH), host, "state=a%20b&code=c"))
                .contains(URI.create("http://localhost:8080" + PATH + "?state=a%20b&code=c"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost",
        "http://127.0.0.1:8080, 127.0.0.1",
        "http://127.0.0.1:8080, localhost",
        "https://kloudy.example, 127.0.0.1",
        "http://localhost:8080, evil.example"
    })
    void everybody_else_is_right_already(String url, String host) {
        assertThat(WayBack.of(URI.create(url + PATH), host, "state=a")).isEmpty();
    }

    @Test
    void what_no_sign_in_page_would_say_leads_nowhere() {
        assertThat(WayBack.of(URI.create("http://localhost:8080" + PATH), "127.0.0.1", "state=%zz"))
                .isEmpty();
    }

    @Test
    void whoever_brings_nothing_along_has_nothing_to_go_on_with() {
        assertThat(WayBack.of(URI.create("http://localhost" + PATH), "127.0.0.1", null))
                .isEmpty();
    }
}
