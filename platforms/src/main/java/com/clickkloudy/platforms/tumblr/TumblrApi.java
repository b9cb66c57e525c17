package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.Request;
import java.net.URI;
import java.util.List;

/// Tumblr's calls, made for a person who has blogs.
record TumblrApi(Http http, URI base) {
    /// @return the blogs in which the person may post
    Answer<List<TumblrBlog>> blogs(Credentials credentials) {
        return signed(http.get(base, "v2", "user", "info"), credentials).read(this::told);
    }

    private List<TumblrBlog> told(Reply reply) {
        var user = reply.needJson()
                .get("/response/user")
                .orElseThrow(() -> new IllegalStateException("The answer tells of nobody."));
        return user.list("/blogs").stream()
                .map(said -> TumblrBlog.of(said, base))
                .toList();
    }

    Request posts(Credentials credentials) {
        return signed(http.get(base, "v2", "blog", credentials.fact("blog"), "posts"), credentials);
    }

    Request post(Credentials credentials, String id) {
        return signed(http.get(base, "v2", "blog", credentials.fact("blog"), "posts", id), credentials);
    }

    Request notes(Credentials credentials) {
        return signed(http.get(base, "v2", "blog", credentials.fact("blog"), "notes"), credentials);
    }

    Request deletion(Credentials credentials) {
        return signed(http.post(base, "v2", "blog", credentials.fact("blog"), "post", "delete"), credentials);
    }

    Request newPost(Credentials credentials) {
        return signed(http.post(base, "v2", "blog", credentials.fact("blog"), "posts"), credentials);
    }

    private static Request signed(Request request, Credentials credentials) {
        return request.hide(credentials).bearer(credentials.secret("accessToken"));
    }

    /// @throws IllegalStateException where nothing is listed
    static List<Json> listed(Reply reply) {
        var said = reply.needJson();
        if (said.get("/response/posts").isEmpty()) {
            throw new IllegalStateException("There is no list.");
        }
        return said.list("/response/posts");
    }
}
