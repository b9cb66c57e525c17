package com.clickkloudy.platforms.tumblr;

import static com.clickkloudy.platforms.tumblr.TumblrProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.signin.OAuth;
import com.clickkloudy.platforms.kit.signin.OAuthTerms;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The way to a blog: Tumblr's sign-in page, and the one among the person's blogs that was asked for.
final class TumblrSignIn {
    private static final String WANTED = "wanted";

    private final Kit kit;
    private final TumblrApi api;
    private final URI www;

    TumblrSignIn(Kit kit, TumblrApi api, URI www) {
        this.kit = kit;
        this.api = api;
        this.www = www;
    }

    OAuth oauth() {
        var page = URI.create(www + "/oauth2/authorize");
        var token = URI.create(api.base() + "/v2/oauth2/token");
        var terms = OAuthTerms.of(page, token, "basic write offline_access").but(Quirk.NO_PKCE, Quirk.REFRESH_ONCE);
        return new OAuth(kit, PROFILE, terms);
    }

    Step begin(Form form, Credentials app, URI callback) {
        var typed = form.get("blog").filter(text -> !text.isBlank());
        var wanted = typed.flatMap(TumblrBlog::name);
        if (typed.isPresent() && wanted.isEmpty()) {
            return new Step.Failed(refused("Type the blog's name, such as staff, or its address."));
        }
        return oauth().begin(
                        app, callback, wanted.map(name -> Map.of(WANTED, name)).orElseGet(Map::of));
    }

    Step finish(Connects.Callback callback, Secret state) {
        return oauth().redeem(callback, state)
                .then(granted -> grant(granted.credentials()))
                .fold(grant -> new Step.Connected(List.of(grant)), Step.Failed::new);
    }

    private Answer<Grant> grant(Credentials signedIn) {
        var wanted = Optional.ofNullable(signedIn.facts().get(WANTED));
        return api.blogs(signedIn)
                .then(blogs -> chosen(blogs, wanted)
                        .map(blog -> Answer.of(grant(blog, signedIn)))
                        .orElseGet(() -> Answer.not(notTheirs(blogs))));
    }

    private static Optional<TumblrBlog> chosen(List<TumblrBlog> blogs, Optional<String> wanted) {
        return wanted.isPresent()
                ? blogs.stream()
                        .filter(blog -> blog.name().equals(wanted.get()))
                        .findFirst()
                : blogs.stream()
                        .filter(TumblrBlog::isMain)
                        .findFirst()
                        .or(() -> blogs.stream().findFirst());
    }

    private static Failure notTheirs(List<TumblrBlog> blogs) {
        var names = blogs.stream().map(TumblrBlog::name).limit(20).collect(Collectors.joining(", "));
        return refused(
                names.isEmpty()
                        ? "You have no blog at Tumblr."
                        : "You may not post in this blog. Yours are: " + names + ".");
    }

    private static Failure refused(String message) {
        return new Failure.Refused(Optional.of("/blog"), message);
    }

    private static Grant grant(TumblrBlog blog, Credentials signedIn) {
        var facts = new HashMap<>(signedIn.facts());
        facts.remove(WANTED);
        facts.put("blog", blog.uuid());
        return new Grant(
                blog.uuid(),
                blog.name(),
                blog.title(),
                blog.page(),
                blog.avatar(),
                PROFILE.limits(),
                new Credentials(signedIn.secrets(), facts, signedIn.expiresAt()));
    }
}
