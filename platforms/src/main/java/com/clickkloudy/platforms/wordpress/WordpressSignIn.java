package com.clickkloudy.platforms.wordpress;

import static com.clickkloudy.platforms.wordpress.WordpressProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds a site's API and asks it who we are there
/// (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/, 2026-11-22).
final class WordpressSignIn {
    private static final Pattern HEADER = Pattern.compile("<([^>]+)>;\\s*rel=\"https://api\\.w\\.org/\"");
    private static final Pattern LINK =
            Pattern.compile("<link[^>]*rel=[\"']https://api\\.w\\.org/[\"'][^>]*href=[\"']([^\"']+)[\"']");

    private static final String PAGE = "/authentication/application-passwords/endpoints/authorization";
    /// By it, a site knows passwords that were given to us from others.
    private static final String APP = "5b1f0a52-6d0c-4c52-9b35-8f1b2d3a7c10";

    private final Kit kit;
    private final Http http;

    WordpressSignIn(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
    }

    /// By what a person typed, or, where that is the site alone, by the page on which it gives passwords.
    Step begin(Form form, URI callback) {
        var username = form.get("username").map(String::strip).orElse("");
        var password = form.get("password").map(String::strip).orElse("");
        if (username.isEmpty() != password.isEmpty()) {
            var field = username.isEmpty() ? "/username" : "/password";
            return WordpressSignIn.<Step>refused(field, "Enter both, name and application password, or neither.")
                    .fold(step -> step, Step.Failed::new);
        }
        return kit.typed(form.get("site").orElse(""))
                .map(this::root)
                .orElseGet(() -> refused("/site", "This is not the address of a site."))
                .then(root -> username.isEmpty()
                        ? redirect(root, callback)
                        : grant(WordpressSite.of(http, root, username, new Secret(password)))
                                .map(WordpressSignIn::connected))
                .fold(step -> step, Step.Failed::new);
    }

    private static Step connected(Grant grant) {
        return new Step.Connected(List.of(grant));
    }

    /// WordPress sends nobody back to an address without https.
    private Answer<Step> redirect(URI root, URI callback) {
        if (!"https".equals(callback.getScheme())) {
            return refused("/password", "This server has no https address to come back to: enter name and password.");
        }
        return WordpressSite.of(http, root, "", new Secret("none"))
                .index()
                .read(reply -> reply.needJson().address(PAGE))
                .then(page -> page.map(Answer::of)
                        .orElseGet(
                                () -> refused("/site", "The site gives no application passwords. It may lack https.")))
                .map(page -> redirect(root, callback, page));
    }

    /// The page hands nothing on, so the state stands in the address that we give; and beside it, where every redirect
    /// has it.
    private Step redirect(URI root, URI callback, URI page) {
        var signIn = kit.signIn(Map.of("root", root.toString()));
        var back = SignIn.page(callback, Map.of("state", signIn.state())).toString();
        var query = new LinkedHashMap<String, String>();
        query.put("app_name", "clickKloudy");
        query.put("app_id", APP);
        query.put("success_url", back);
        query.put("reject_url", back + "&success=false");
        query.put("state", signIn.state());
        return new Step.Redirect(SignIn.page(page, query), signIn.sealed(), Optional.empty());
    }

    Step finish(Connects.Callback back, Secret state) {
        var signIn = SignIn.of(state);
        var said = back.parameters();
        if (!signIn.state().equals(said.get("state"))) {
            return failed("This answer belongs to another sign-in. Connect again.");
        }
        var username = said.getOrDefault("user_login", "");
        var password = said.getOrDefault("password", "");
        if (username.isEmpty() || password.isEmpty()) {
            return failed("The site gave no application password. Connect again.");
        }
        var root = URI.create(signIn.fact("root"));
        return grant(WordpressSite.of(http, root, username, new Secret(password)))
                .fold(WordpressSignIn::connected, Step.Failed::new);
    }

    private static Step failed(String message) {
        return new Step.Failed(new Failure.Refused(Optional.empty(), message));
    }

    private Answer<URI> root(URI site) {
        return http.get(site, "")
                .alsoGood(reply -> announced(reply).isPresent())
                .read(WordpressSignIn::announced)
                .fold(
                        found -> found.map(Answer::of)
                                .orElseGet(
                                        () -> refused("/site", "No WordPress with an open REST API is found there.")),
                        WordpressSignIn::noSite);
    }

    private static Answer<URI> noSite(Failure failure) {
        return failure instanceof Failure.Refused(var field, var said)
                ? refused("/site", said + " Enter the site's address as your browser shows it.")
                : Answer.not(failure);
    }

    private static Optional<URI> announced(Reply reply) {
        var headers = Optional.ofNullable(reply.headers().get("Link")).orElse(List.of()).stream()
                .map(HEADER::matcher);
        return Stream.concat(headers, Stream.of(LINK.matcher(reply.body())))
                .filter(Matcher::find)
                .map(found -> found.group(1).replace("&#038;", "&").replace("&amp;", "&"))
                .flatMap(text -> Json.object().with("at", text).address("/at").stream())
                .findFirst();
    }

    private static Answer<Grant> refusedPassword(Failure failure) {
        var said = "The site does not take this name with this application password.";
        return failure instanceof Failure.SignedOut ? refused("/password", said) : Answer.not(failure);
    }

    private static <T> Answer<T> refused(String field, String message) {
        return Answer.not(new Failure.Refused(Optional.of(field), message));
    }

    private Answer<Grant> grant(WordpressSite site) {
        return about(site)
                .fold(
                        about -> Answer.of(new Grant(
                                about.handle(),
                                about.handle(),
                                about.name(),
                                Optional.of(about.home()),
                                about.icon(),
                                PROFILE.limits(),
                                site.credentials())),
                        WordpressSignIn::refusedPassword);
    }

    /// What a site says of itself to somebody who may publish there; fails where we may not.
    Answer<About> about(WordpressSite site) {
        return site.get("wp", "v2", "users", "me")
                .query("context", "edit")
                .read(reply -> rights(reply.needJson()))
                .then(missing -> missing.isEmpty() ? index(site) : Answer.not(new Failure.Forbidden(missing)));
    }

    private Answer<About> index(WordpressSite site) {
        return site.index().read(reply -> About.of(reply.needJson()));
    }

    private static String rights(Json me) {
        me.need("/id");
        if (me.get("/capabilities").isEmpty()) {
            return "";
        }
        var may = me.isTrue("/capabilities/publish_posts") && me.isTrue("/capabilities/upload_files");
        return may ? "" : "This user may not publish on the site. Give it the role of an author.";
    }

    /// A site as people know it.
    record About(String name, URI home, Optional<URI> icon) {
        static About of(Json said) {
            var home = said.address("/home")
                    .or(() -> said.address("/url"))
                    .orElseThrow(() -> new IllegalStateException("The site does not say where it is."));
            var name = said.text("/name").filter(text -> !text.isBlank()).orElse(home.getHost());
            return new About(name, home, said.address("/site_icon_url"));
        }

        /// Its address without the scheme: sites move to https and stay the same.
        String handle() {
            return (home.getRawAuthority() + home.getRawPath())
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("/+$", "");
        }
    }
}
