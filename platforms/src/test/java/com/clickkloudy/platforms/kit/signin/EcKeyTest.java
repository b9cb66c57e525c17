package com.clickkloudy.platforms.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.kit.Json;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

final class EcKeyTest {
    /// The public key of RFC 9449's examples, whose thumbprint stands in its section 6.1.
    private static final Secret KNOWN = new Secret("""
            {"kty":"EC","crv":"P-256","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs",
             "y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA","d":"AQ"}""");

    @Test
    void a_key_is_known_by_the_hash_of_its_public_half() {
        assertThat(EcKey.of(KNOWN).thumbprint()).isEqualTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    @Test
    void a_token_is_known_by_its_hash() {
        assertThat(EcKey.hash("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"))
                .isEqualTo("fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo");
    }

    @Test
    void the_half_that_is_shown_holds_nothing_of_the_other() {
        var shown = EcKey.of(KNOWN).shown();

        assertThat(shown.get("/d")).isEmpty();
        assertThat(shown.text("/x")).contains("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs");
    }

    /// Numbers with leading zeros are as long as all others.
    @RepeatedTest(300)
    void a_key_that_was_kept_is_the_same_key() {
        var key = EcKey.make(new SecureRandom());

        var again = EcKey.of(key.secret());

        assertThat(again.secret()).isEqualTo(key.secret());
        for (var part : new String[] {"/x", "/y", "/d"}) {
            var text = Json.read(key.secret().reveal()).orElseThrow().need(part);
            assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32);
        }
    }

    @Test
    void what_is_no_key_is_refused() {
        assertThatThrownBy(() -> EcKey.of(new Secret("a key"))).isInstanceOf(IllegalArgumentException.class);
    }
}
