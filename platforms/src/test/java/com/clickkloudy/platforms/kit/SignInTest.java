package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.Connects;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignInTest {
    private static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");
    /// The verifier of RFC 7636, appendix B.
    private static final SignIn SIGN_IN =
            new SignIn("s-1", new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), Map.of());

    @Test
    void the_challenge_is_made_of_the_verifier_as_the_standard_has_it() {
        assertThat(SIGN_IN.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void a_page_is_asked_with_encoded_parameters() {
        var page = SignIn.page(URI.create("https://harbour.example/oauth"), Map.of("redirect_uri", CALLBACK + "?a b"));

        assertThat(page)
                .hasToString("https://harbour.example/oauth?redirect_uri="
                        + "https%3A%2F%2Fkloudy.example%2Fapi%2Fv1%2Fconnections%2Fcallback%3Fa%20b");
    }

    @Test
    void the_right_callback_brings_the_code() {
        assertThat(SIGN_IN.code(back(Map.of("state", "s-1", "code", "abc")))).isEqualTo(Answer.of(new Secret("abc")));
    }

    @ParameterizedTest
    @CsvSource({"s-2, code, abc, another sign-in", "s-1, error, access_denied, declined", "s-1, odd, odd, no code"})
    void any_other_callback_is_refused(String state, String name, String value, String said) {
        var answer = SIGN_IN.code(back(Map.of("state", state, name, value)));

        assertThat(((Answer.Not<?>) answer).failure().message()).contains(said);
    }

    private static Connects.Callback back(Map<String, String> parameters) {
        return new Connects.Callback(parameters, CALLBACK);
    }
}
