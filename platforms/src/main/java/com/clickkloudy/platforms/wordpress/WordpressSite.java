package com.clickkloudy.platforms.wordpress;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// One site, as one of its people asks it: `wp/v2/…` below its root.
///
/// @param root without a slash at its end
/// @param plain true where routes stand in the query (`?rest_route=/wp/v2/posts`)
record WordpressSite(Http http, URI root, boolean plain, Credentials credentials) {
    static WordpressSite of(Http http, Credentials credentials) {
        var plain = credentials.fact("addresses").equals("plain");
        return new WordpressSite(http, URI.create(credentials.fact("root")), plain, credentials);
    }

    /// @param announced as the site gives its root: `https://…/wp-json/` or `https://…/?rest_route=/`
    static WordpressSite of(Http http, URI announced, String username, Secret password) {
        var plain = Optional.ofNullable(announced.getRawQuery()).orElse("").contains("rest_route=");
        var root = announced.toString().replaceFirst("[?#].*$", "").replaceAll("/+$", "");
        var facts = Map.of("root", root, "addresses", plain ? "plain" : "pretty", "username", username);
        return of(http, new Credentials(Map.of("password", password), facts, Optional.empty()));
    }

    Request get(String... path) {
        return signed(plain ? routed(http.get(root, ""), path) : http.get(root, path));
    }

    /// What the site says of itself, to everybody alike.
    Request index() {
        return plain ? http.get(root, "").query("rest_route", "/") : http.get(root, "");
    }

    Request post(String... path) {
        return signed(plain ? routed(http.post(root, ""), path) : http.post(root, path));
    }

    Request delete(String... path) {
        return signed(plain ? routed(http.delete(root, ""), path) : http.delete(root, path));
    }

    private static Request routed(Request request, String... path) {
        return request.query("rest_route", "/" + String.join("/", path));
    }

    private Request signed(Request request) {
        var pair = credentials.fact("username") + ":"
                + credentials.secret("password").reveal();
        var basic = new Secret(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        return request.hide(credentials).hide(basic).header("Authorization", "Basic " + basic.reveal());
    }
}
