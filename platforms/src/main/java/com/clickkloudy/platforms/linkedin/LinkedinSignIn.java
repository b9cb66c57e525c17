package com.clickkloudy.platforms.linkedin;

import static com.clickkloudy.platforms.linkedin.LinkedinProfile.ID;
import static com.clickkloudy.platforms.linkedin.LinkedinProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Reply;
import com.clickkloudy.platforms.kit.SignIn;
import com.clickkloudy.platforms.kit.signin.OAuth;
import com.clickkloudy.platforms.kit.signin.OAuthTerms;
import com.clickkloudy.platforms.kit.signin.OAuthTerms.Quirk;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The way to a member: LinkedIn's sign-in page, and what it then tells of the person.
final class LinkedinSignIn {
    private static final List<String> NEEDED = List.of("openid", "profile", "w_member_social");
    private static final Set<String> CANCELLED = Set.of("user_cancelled_login", "user_cancelled_authorize");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private final Kit kit;
    private final Http http;
    private final URI www;
    private final URI api;

    LinkedinSignIn(Kit kit, Http http) {
        this.kit = kit;
        this.http = http;
        this.www = kit.base(ID, URI.create("https://www.linkedin.com"));
        this.api = kit.base(ID, URI.create("https://api.linkedin.com"));
    }

    Step begin(Credentials app, URI callback) {
        return oauth(scope(app)).begin(app, callback, Map.of());
    }

    /// @return what we need, and what LinkedIn gave this app besides
    private static String scope(Credentials app) {
        var all = new LinkedHashSet<>(NEEDED);
        BETWEEN.splitAsStream(app.facts().getOrDefault("rights", ""))
                .filter(right -> right.matches("[A-Za-z_]{1,60}"))
                .forEach(all::add);
        return String.join(" ", all);
    }

    /// @return whether LinkedIn lets us read what the member posts
    static boolean mayLook(Credentials credentials) {
        return may(credentials, "r_member_social");
    }

    /// @return whether LinkedIn tells us the numbers of what the member posts
    static boolean mayCount(Credentials credentials) {
        return may(credentials, "r_member_postAnalytics");
    }

    private static boolean may(Credentials credentials, String right) {
        return BETWEEN.splitAsStream(credentials.facts().getOrDefault("scope", ""))
                .anyMatch(right::equals);
    }

    OAuth oauth(String scope) {
        var page = URI.create(www + "/oauth/v2/authorization");
        var token = URI.create(www + "/oauth/v2/accessToken");
        var terms = OAuthTerms.of(page, token, scope).but(Quirk.NO_PKCE).meaning(LinkedinSignIn::meaning);
        return new OAuth(kit, PROFILE, terms);
    }

    /// LinkedIn calls codes and refresh tokens that it does not take an invalid request.
    private static Optional<Failure> meaning(Reply reply) {
        return reply.status() < 500 && reply.text("/error").equals(Optional.of("invalid_request"))
                ? Optional.of(LinkedinRefusals.signedOut())
                : Optional.empty();
    }

    Step finish(Connects.Callback callback, Secret state) {
        return oauth("")
                .redeem(understood(callback), state)
                .then(granted -> grant(granted.credentials()))
                .fold(grant -> new Step.Connected(List.of(grant)), failure -> failed(callback, failure));
    }

    private static Connects.Callback understood(Connects.Callback callback) {
        if (!CANCELLED.contains(error(callback))) {
            return callback;
        }
        var said = new HashMap<>(callback.parameters());
        said.put("error", "access_denied");
        return new Connects.Callback(said, callback.callback());
    }

    private static Step failed(Connects.Callback callback, Failure failure) {
        return new Step.Failed(
                error(callback).equals("unauthorized_scope_error")
                        ? new Failure.Refused(
                                Optional.empty(),
                                "LinkedIn does not give the app a right that it asks for. Add both products on the app's"
                                        + " page, and remove further rights that were not approved.")
                        : failure);
    }

    private static String error(Connects.Callback callback) {
        return callback.parameters().getOrDefault("error", "");
    }

    private Answer<Grant> grant(Credentials signedIn) {
        return member(signedIn)
                .map(member -> new Grant(
                        member.id(),
                        member.name(),
                        member.name(),
                        Optional.of(SignIn.page(
                                URI.create(www + "/search/results/people/"), Map.of("keywords", member.name()))),
                        member.picture(),
                        PROFILE.limits(),
                        signedIn.with("member", member.id())));
    }

    Answer<Member> member(Credentials credentials) {
        return http.get(api, "v2", "userinfo")
                .hide(credentials)
                .bearer(LinkedinApi.token(credentials))
                .read(reply -> Member.of(reply.needJson()));
    }

    /// A person as LinkedIn tells an app about them.
    ///
    /// @param id good for this app alone
    record Member(String id, String name, Optional<URI> picture) {
        static Member of(Json said) {
            var id = said.need("/sub");
            var name = said.text("/name").filter(text -> !text.isBlank()).orElse(id);
            return new Member(id, name, said.address("/picture"));
        }
    }
}
