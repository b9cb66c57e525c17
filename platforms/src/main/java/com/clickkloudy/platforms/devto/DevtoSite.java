package com.clickkloudy.platforms.devto;

import static com.clickkloudy.platforms.devto.DevtoProfile.PROFILE;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// One community, asked as one of its authors: below `api/`
/// (https://developers.forem.com/api/v1, 2026-11-23).
///
/// @param root of the community, without a slash at its end
record DevtoSite(Http http, URI root, Credentials credentials) {
    private static final URI DEV = URI.create("https://dev.to");
    private static final String VERSION = "application/vnd.forem.api-v1+json";
    /// Who does not say what it is gets no answer.
    private static final String AGENT = "clickKloudy/1 (https://clickkloudy.com)";

    static DevtoSite of(Kit kit, Http http, Credentials credentials) {
        var root = credentials.server().map(URI::create).orElseGet(() -> dev(kit));
        return new DevtoSite(http, root, credentials);
    }

    /// DEV itself.
    static URI dev(Kit kit) {
        return kit.base(PROFILE.id(), DEV);
    }

    Request get(String... path) {
        return signed(http.get(root, below(path)));
    }

    Request post(String... path) {
        return signed(http.post(root, below(path)));
    }

    Request put(String... path) {
        return signed(http.put(root, below(path)));
    }

    /// @throws IllegalStateException where the answer is no list
    static List<Json> list(Reply reply) {
        if (!reply.body().strip().startsWith("[")) {
            throw new IllegalStateException("The answer holds no list.");
        }
        return reply.needJson().list("");
    }

    private static String[] below(String... path) {
        return Stream.concat(Stream.of("api"), Stream.of(path)).toArray(String[]::new);
    }

    private Request signed(Request request) {
        return request.hide(credentials)
                .header("api-key", credentials.secret("key").reveal())
                .header("Accept", VERSION)
                .header("User-Agent", AGENT);
    }
}
