package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.platforms.kit.Encoded;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What is signed of a request, and how (<https://www.rfc-editor.org/rfc/rfc5849#section-3.4>).
final class OAuth1Signature {
    private static final String HMAC = "HmacSHA1";

    private OAuth1Signature() {}

    /// @param parameters all but those of the address: the protocol's own, and the fields of a form
    static String base(String method, URI address, List<Entry<String, String>> parameters) {
        var all = new ArrayList<>(parameters);
        all.addAll(query(address));
        var normal = all.stream()
                .map(each -> Map.entry(Encoded.value(each.getKey()), Encoded.value(each.getValue())))
                .sorted(Entry.<String, String>comparingByKey().thenComparing(Entry.comparingByValue()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return method + "&" + Encoded.value(bare(address)) + "&" + Encoded.value(normal);
    }

    private static List<Entry<String, String>> query(URI address) {
        var query = address.getRawQuery();
        return query == null || query.isEmpty()
                ? List.of()
                : Stream.of(query.split("&", -1)).map(OAuth1Signature::pair).toList();
    }

    private static Entry<String, String> pair(String text) {
        var parts = text.split("=", 2);
        return Map.entry(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
    }

    /// The address without its query, and without a port that goes without saying.
    private static String bare(URI address) {
        var scheme = address.getScheme().toLowerCase(Locale.ROOT);
        var usual = scheme.equals("https") ? 443 : 80;
        var port = address.getPort() < 0 || address.getPort() == usual ? "" : ":" + address.getPort();
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + path;
    }

    /// @param tokenSecret empty as long as there is no token
    static String sign(String base, String clientSecret, String tokenSecret) {
        try {
            var mac = Mac.getInstance(HMAC);
            var key = Encoded.value(clientSecret) + "&" + Encoded.value(tokenSecret);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-1.", missing);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
