package com.clickkloudy.platforms.kit.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.kit.Encoded;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OAuth1SignatureTest {
    private static List<Entry<String, String>> said(String... pairs) {
        var all = new ArrayList<Entry<String, String>>();
        for (var at = 0; at < pairs.length; at += 2) {
            all.add(Map.entry(pairs[at], pairs[at + 1]));
        }
        return all;
    }

    /// RFC 5849, section 3.4.1.
    @Test
    void the_request_of_the_rfc_has_the_base_of_the_rfc() {
        var parameters = said(
                "oauth_consumer_key", "9djdj82h48djs9d2",
                "oauth_token", "kkk9d7dh3k39sjv7",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "137131201",
                "oauth_nonce", "7d8f3e4a",
                "c2", "",
                "a3", "2 q");

        var base = OAuth1Signature.base(
                "POST", URI.create("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"), parameters);

        assertThat(base)
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D"
                        + "%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D"
                        + "7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token"
                        + "%3Dkkk9d7dh3k39sjv7");
    }

    /// RFC 5849, section 1.2: redeeming a verifier, and asking for a picture.
    @Test
    void the_examples_of_the_rfc_have_the_signatures_of_the_rfc() {
        var redeeming = said(
                "oauth_consumer_key", "dpf43f3p2l4k3l03",
                "oauth_token", "hh5s93j4hdidpola",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "137131201",
                "oauth_nonce", "walatlh",
                "oauth_verifier", "hfdp7dh39dks9884");
        var asking = said(
                "oauth_consumer_key", "dpf43f3p2l4k3l03",
                "oauth_token", "nnch734d00sl2jdk",
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", "137131202",
                "oauth_nonce", "chapoH");

        var redeemed = OAuth1Signature.base("POST", URI.create("https://photos.example.net/token"), redeeming);
        var asked = OAuth1Signature.base(
                "GET", URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"), asking);

        assertThat(OAuth1Signature.sign(redeemed, "kd94hf93k423kf44", "hdhd0244k9j7ao03"))
                .isEqualTo("gKgrFCywp7rO0OXSjdot/IHF7IU=");
        assertThat(OAuth1Signature.sign(asked, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org:443, https://example.org/",
        "http://example.org:80/a, http://example.org/a",
        "https://example.org:80/a, https://example.org:80/a",
        "http://127.0.0.1:8080/A/b?c=d, http://127.0.0.1:8080/A/b"
    })
    void the_address_is_written_in_one_way(String address, String written) {
        var base = OAuth1Signature.base("GET", URI.create(address), List.of());

        assertThat(base).startsWith("GET&" + Encoded.value(written) + "&");
    }

    @Test
    void nothing_but_what_needs_none_goes_without_a_percent_sign() {
        assertThat(Encoded.value("aZ09-._~ +*/%ü😀\n")).isEqualTo("aZ09-._~%20%2B%2A%2F%25%C3%BC%F0%9F%98%80%0A");
    }

    /// Whatever they hold, and whether they stand in the address or beside it.
    @RepeatedTest(50)
    void parameters_are_signed_alike_in_whatever_order_and_place_they_come(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var parameters = new ArrayList<Entry<String, String>>();
        for (var n = 0; n < 8; n++) {
            parameters.add(Map.entry("p" + random.nextInt(4) + text(random), text(random)));
        }
        var expected = OAuth1Signature.base("POST", URI.create("https://example.org/x"), parameters);

        var shuffled = new ArrayList<>(parameters);
        Collections.shuffle(shuffled, random);
        var inAddress = new ArrayList<String>();
        for (var each : shuffled.subList(0, 4)) {
            inAddress.add(Encoded.value(each.getKey()) + "=" + Encoded.value(each.getValue()));
        }
        var address = URI.create("https://example.org/x?" + String.join("&", inAddress));

        assertThat(OAuth1Signature.base("POST", address, shuffled.subList(4, 8)))
                .isEqualTo(expected);
    }

    private static String text(Random random) {
        var letters = "a &=+%~*ü/é😀";
        var text = new StringBuilder();
        for (var n = random.nextInt(5); n > 0; n--) {
            text.appendCodePoint(letters.codePointAt(
                    letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))));
        }
        return text.toString();
    }
}
