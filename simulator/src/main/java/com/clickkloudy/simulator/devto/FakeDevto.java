package com.clickkloudy.simulator.devto;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Limit;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.page.Avatar;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The API at `/devto/api/`, the authors' pages at `/devto/{author}`.
final class FakeDevto implements Fake {
    private static final Limit READS = new Limit(3, Duration.ofSeconds(1));
    private static final Limit WRITES = new Limit(1, Duration.ofSeconds(1));
    private static final Pattern PUBLISHED = Pattern.compile("\"published\"\\s*:\\s*true");
    private static final Limit ARTICLES = new Limit(9, Duration.ofSeconds(30));

    private final World world;
    private final Authors authors;
    private final Routes routes;

    FakeDevto(World world) {
        this.world = world;
        this.authors = new Authors(world);
        this.routes = routes(new ArticleView(world, authors));
    }

    private Routes routes(ArticleView view) {
        var articles = new Articles(world, view);
        return new Routes(
                own("GET", "users/me", Kind.AUTH, (call, author) -> Answer.json(authors.json(author))),
                own("POST", "articles", Kind.PUBLISH, articles::create),
                own("GET", "articles/me", Kind.LIST, articles::mine),
                own("GET", "articles/me/{state}", Kind.LIST, articles::mine),
                own("PUT", "articles/{id}", Kind.PUBLISH, articles::update),
                route("GET", "articles/{id}", Kind.READ, articles::show),
                own("GET", "analytics/totals", Kind.READ, view::totals),
                Route.get("/{author}/avatar.svg", Kind.PAGE, call -> Avatar.of(call.path("author"))),
                Route.get("/{author}", Kind.PAGE, view::home),
                Route.get("/{author}/{slug}", Kind.PAGE, view::page));
    }

    private Route own(String method, String path, Kind kind, BiFunction<Call, String, Answer> answer) {
        return route(method, path, kind, call -> answer.apply(call, authors.caller(call)));
    }

    private static Route route(String method, String path, Kind kind, Function<Call, Answer> answer) {
        var operation = new Operation(method + " /api/" + path, kind);
        return new Route(method, "/api/" + path, operation, call -> {
            try {
                return answer.apply(call);
            } catch (ApiError error) {
                return error.answer();
            }
        });
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public String account(Call call) {
        return authors.claimed(call).orElseGet(() -> call.path("author"));
    }

    @Override
    public List<Toll> tolls(Call call) {
        String key = call.request().header("api-key").orElse("");
        var tolls = new ArrayList<Toll>();
        switch (call.operation().kind()) {
            case PAGE -> {}
            case PUBLISH, UPLOAD, DELETE -> {
                tolls.add(new Toll("write", key, 1, WRITES));
                if (PUBLISHED
                        .matcher(new String(call.request().body(), StandardCharsets.UTF_8))
                        .find()) {
                    tolls.add(new Toll("published", account(call), 1, ARTICLES));
                }
            }
            case AUTH, LIST, READ -> tolls.add(new Toll("read", "ip", 1, READS));
        }
        return tolls;
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Map.of();
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Throttled throttled -> throttled(throttled);
            case Refusal.SignedOut _ -> ApiError.unauthorized().answer();
            case Refusal.OutOfOrder(int status) -> Answer.html(status, "<h1>Something went wrong</h1>");
            case Refusal.Unknown _ -> ApiError.notFound().answer();
            case Refusal.Unreadable(String why) -> ApiError.answer(400, why);
            case Refusal.TooLarge _ -> Answer.html(413, "<h1>Request Entity Too Large</h1>");
        };
    }

    /// The wall in front answers in plain text, the rules of the application in JSON.
    private Answer throttled(Refusal.Throttled throttled) {
        long wait = throttled
                .retryAfter()
                .map(Duration::toSeconds)
                .or(() -> throttled
                        .standing()
                        .map(one -> one.secondsUntilReset(world.clock().instant())))
                .orElse(30L);
        boolean isWall = throttled
                .standing()
                .filter(one -> !one.name().equals("published"))
                .isPresent();
        var answer = isWall
                ? Answer.of(429, "text/plain", "Retry later\n".getBytes(StandardCharsets.UTF_8))
                : ApiError.answer(429, "Rate limit reached, try again in " + wait + " seconds");
        return answer.with("Retry-After", Long.toString(wait));
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return authors.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return authors.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return authors.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return authors.profiles();
    }
}
