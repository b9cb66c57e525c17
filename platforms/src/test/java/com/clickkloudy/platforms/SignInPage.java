package com.clickkloudy.platforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.stream.Stream;

/// A person at a platform's sign-in page.
public final class SignInPage {
    private SignInPage() {}

    /// @param decision `allow` or `deny`
    /// @return what the page sends back to us; from one that is out of order, a code that somebody got just before
    public static Connects.Callback answer(URI page, String user, String decision) {
        var body = page.getRawQuery() + "&account=" + user + "&decision=" + decision;
        var request = HttpRequest.newBuilder(URI.create(page.toString().replaceFirst("\\?.*", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            return callback(URI.create(answer.headers()
                    .firstValue("Location")
                    .orElse("https://nowhere.example/?code=c-1&" + page.getRawQuery())));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connects.Callback callback(URI location) {
        var said = new HashMap<String, String>();
        Stream.of(location.getRawQuery().split("&", -1)).forEach(pair -> {
            var equals = pair.indexOf('=');
            said.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        });
        return new Connects.Callback(said, URI.create(location.toString().replaceFirst("\\?.*", "")));
    }
}
