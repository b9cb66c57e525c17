package com.clickkloudy.platforms.tumblr;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.platforms.kit.Json;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A blog as Tumblr tells of it.
///
/// @param uuid its name for ever
/// @param name what people call it; it can change
record TumblrBlog(String uuid, String name, String title, boolean isMain, Optional<URI> page, Optional<URI> avatar) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern TYPED = Pattern.compile(
            "(?:https?://)?(?:www\\.tumblr\\.com/(?:blog/)?)?@?([a-z0-9][a-z0-9-]{0,62})(?:\\.tumblr\\.com)?(?:/.*)?");

    static TumblrBlog of(Json said, URI api) {
        var name = said.need("/name");
        var avatar = Optional.of(name)
                .filter(NAME.asMatchPredicate())
                .map(known -> URI.create(api + "/v2/blog/" + known + "/avatar/128"));
        return new TumblrBlog(
                said.need("/uuid"),
                name,
                said.text("/title").filter(title -> !title.isBlank()).orElse(name),
                said.isTrue("/primary"),
                said.address("/url"),
                avatar);
    }

    /// @param typed a blog's name, its host, or its address
    static Optional<String> name(String typed) {
        var name = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    boolean is(Credentials credentials) {
        return uuid.equals(credentials.fact("blog"));
    }

    /// @param name of the blog
    /// @param post its id
    static Remote post(URI www, String name, String post) {
        return new Remote(
                post,
                Optional.of(name)
                        .filter(NAME.asMatchPredicate())
                        .filter(any -> post.matches("[0-9]{1,20}"))
                        .map(known -> URI.create(www + "/" + known + "/" + post)));
    }
}
