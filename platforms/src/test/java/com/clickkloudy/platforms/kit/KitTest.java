package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KitTest {
    private static final PlatformId EXAMPLE = new PlatformId("example");
    private static final URI OWN = URI.create("https://api.example.org");

    private final Kit real = kit("", "");
    private final Kit sandbox = kit("inside.example:8080", "http://127.0.0.1:9000/");

    private static Kit kit(String allow, String simulator) {
        return new Kit(Outbound.of(allow, simulator), Clock.systemUTC(), new SecureRandom());
    }

    @Test
    void a_platform_stands_at_its_own_address_or_in_the_sandbox_at_the_simulator_s() {
        assertThat(real.base(EXAMPLE, OWN)).isEqualTo(OWN);
        assertThat(sandbox.base(EXAMPLE, OWN)).isEqualTo(URI.create("http://127.0.0.1:9000/example"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "harbour.example, https://harbour.example",
        " Harbour.Example/ , https://harbour.example",
        "https://harbour.example/, https://harbour.example",
        "HTTPS://harbour.example:8443/social/, https://harbour.example:8443/social",
        "bücher.example, https://xn--bcher-kva.example",
        "127.0.0.1:9000/mastodon/harbour, http://127.0.0.1:9000/mastodon/harbour",
        "http://127.0.0.1:9000/mastodon/harbour, http://127.0.0.1:9000/mastodon/harbour",
        "127.0.0.1:9001, https://127.0.0.1:9001",
        "inside.example:8080, https://inside.example:8080",
        "http://inside.example:8080, http://inside.example:8080"
    })
    void a_typed_server_is(String typed, URI address) {
        assertThat(sandbox.typed(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://harbour.example",
                "ftp://harbour.example",
                "user@harbour.example",
                "a b.example",
                "harbour.example?x=1",
                "harbour.example#x",
                "harbour.example/../x",
                "javascript:alert(1)",
                "under_score.example",
                "http://127.0.0.1:9001",
                "https://"
            })
    void what_is_no_server_is_empty(String typed) {
        assertThat(sandbox.typed(typed)).isEmpty();
    }

    @Test
    void outside_the_sandbox_this_very_machine_means_https_too() {
        assertThat(real.typed("127.0.0.1:9000")).contains(URI.create("https://127.0.0.1:9000"));
    }

    @Test
    void the_list_of_allowed_servers_is_read_with_care() {
        var outbound = Outbound.of(" A.example:443, [::1]:8080 ,", "");

        assertThat(outbound.allows("a.EXAMPLE", 443)).isTrue();
        assertThat(outbound.allows("[::1]", 8080)).isTrue();
        assertThat(outbound.allows("a.example", 80)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Outbound.of("a.example", ""));
    }

    @Test
    void a_sign_in_survives_its_rest_and_proves_itself() {
        var begun = real.signIn(Map.of("server", "https://harbour.example"));
        var found = SignIn.of(begun.sealed());

        assertThat(found).isEqualTo(begun);
        assertThat(found.fact("server")).isEqualTo("https://harbour.example");
        assertThat(real.signIn(Map.of()).state()).isNotEqualTo(begun.state());
        assertThat(begun.verifier().reveal()).matches("[A-Za-z0-9_-]{43}");
    }
}
