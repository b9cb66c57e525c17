package com.clickkloudy.platforms.kit.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.platforms.kit.Json;
import java.net.URLDecoder;

/// Reads `application/x-www-form-urlencoded`, in which some platforms still answer.
final class FormBody {
    private FormBody() {}

    /// @return its fields as an object of texts; an empty one where it is something else
    static Json read(String body) {
        var read = Json.object();
        if (!body.matches("[!-~]+=[ -~]*")) {
            return read;
        }
        for (var pair : body.strip().split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                read = read.with(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return read;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
