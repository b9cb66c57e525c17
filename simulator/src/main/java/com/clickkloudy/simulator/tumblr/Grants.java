package com.clickkloudy.simulator.tumblr;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.oauth.Code;
import com.clickkloudy.simulator.oauth.Codes;
import com.clickkloudy.simulator.oauth.ConsentPage;
import com.clickkloudy.simulator.page.Html;
import com.clickkloudy.simulator.world.World;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Sign-in by redirect: consent, codes, tokens that end after 42 minutes and are renewed once each.
final class Grants {
    static final String CLIENT = "clickkloudy";
    static final String SECRET = "sandbox-secret";
    static final Duration LIFE = Duration.ofSeconds(2520);
    private static final Duration LONG_LIFE = Duration.ofDays(365);

    private final World world;
    private final Blogs blogs;
    private final Codes codes;

    Grants(World world, Blogs blogs) {
        this.world = world;
        this.blogs = blogs;
        this.codes = new Codes(world);
    }

    Answer ask(Call call) {
        var params = call.params();
        if (!params.text("client_id").equals(CLIENT)
                || !params.text("redirect_uri").matches("https?://[^\\s#]+")
                || params.text("state").isEmpty()) {
            return Answer.html(400, Html.page("Error", "<p class=empty>The request to authorize is not valid.</p>"));
        }
        if (!params.text("response_type").equals("code")) {
            return ConsentPage.back(params, Map.of("error", "unsupported_response_type"));
        }
        return new ConsentPage("clickKloudy", "tumblr", scopes(call), blogs.users()).show(params);
    }

    private static Set<String> scopes(Call call) {
        return new TreeSet<>(
                List.of(call.params().get("scope").orElse("basic").strip().split("\\s+", -1)));
    }

    Answer decide(Call call) {
        var params = call.params();
        Optional<String> user = ConsentPage.chosen(params);
        Answer page = ask(call);
        if (page.status() != 200) {
            return page;
        }
        if (!ConsentPage.allowed(params)) {
            return ConsentPage.back(params, Map.of("error", "access_denied"));
        }
        if (user.isEmpty()) {
            return page;
        }
        var code = new Code(
                "",
                CLIENT,
                params.text("redirect_uri"),
                scopes(call),
                blogs.user(user.get()),
                "",
                world.clock().instant(),
                call.request().number());
        return ConsentPage.back(params, Map.of("code", codes.issue(code)));
    }

    Answer exchange(Call call) {
        var params = call.params();
        if (!params.text("client_id").equals(CLIENT)
                || !params.text("client_secret").equals(SECRET)) {
            return error(401, "invalid_client", "The client credentials are invalid");
        }
        return switch (params.text("grant_type")) {
            case "authorization_code" ->
                codes.redeem(params, "", CLIENT)
                        .map(code -> tokens(call, code.account(), code.scopes()))
                        .orElseGet(() -> error(
                                400, "invalid_grant", "Authorization code doesn't exist or is invalid for the client"));
            case "refresh_token" ->
                read(params.text("refresh_token"))
                        .filter(grant -> grant.kind().equals(Grant.REFRESH) && isGood(grant) && isFirstUse(grant))
                        .map(grant -> tokens(call, grant.user(), grant.scopes()))
                        .orElseGet(() -> error(401, "invalid_grant", "Invalid refresh token"));
            default -> error(400, "unsupported_grant_type", "Grant type not supported");
        };
    }

    private boolean isFirstUse(Grant grant) {
        return world.book().alone(grant.user(), () -> {
            boolean first = world.book()
                    .last(What.RENEWED, grant.user(), grant.serial())
                    .isEmpty();
            world.book().enter(Fact.of(What.RENEWED, grant.user(), grant.serial()));
            return first;
        });
    }

    private Answer tokens(Call call, String user, Set<String> scopes) {
        String serial = Long.toString(call.request().number());
        var json = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "access_token", token(Grant.ACCESS, user, scopes, serial),
                "expires_in", LIFE.toSeconds(),
                "token_type", "bearer",
                "scope", String.join(" ", new TreeSet<>(scopes)),
                "id_token", false));
        if (scopes.contains("offline_access")) {
            json.put("refresh_token", token(Grant.REFRESH, user, scopes, serial));
        }
        return Answer.json(json);
    }

    private String token(String kind, String user, Set<String> scopes, String serial) {
        long until = world.clock()
                .instant()
                .plus(kind.equals(Grant.ACCESS) ? LIFE : LONG_LIFE)
                .getEpochSecond();
        return world.seal().seal(Json.write(new Grant(kind, user, scopes, generation(user), until, serial)));
    }

    private int generation(String user) {
        return world.book().of(What.REVOKED, user).size();
    }

    private Optional<Grant> read(String token) {
        return world.seal().open(token).flatMap(text -> {
            try {
                return Optional.of(Json.read(Json.read(text), Grant.class));
            } catch (JacksonException other) {
                return Optional.empty();
            }
        });
    }

    private boolean isGood(Grant grant) {
        return grant.generation() == generation(grant.user())
                && world.clock().instant().getEpochSecond() < grant.until();
    }

    /// Whom the call's token names, whether it is still good or not.
    Optional<String> claimed(Call call) {
        return call.request().bearer().flatMap(this::read).map(Grant::user);
    }

    /// The user who calls, with a token that has this scope.
    ///
    /// @throws ApiError where there is none
    String caller(Call call, String scope) {
        Grant grant = call.request()
                .bearer()
                .flatMap(this::read)
                .filter(one -> one.kind().equals(Grant.ACCESS) && isGood(one))
                .orElseThrow(ApiError::unauthorized);
        if (!grant.scopes().contains(scope)) {
            throw new ApiError(403, 0, "The application lacks the scope " + scope);
        }
        return grant.user();
    }

    private static Answer error(int status, String error, String description) {
        return Answer.json(status, Json.object("error", error, "error_description", description));
    }
}
