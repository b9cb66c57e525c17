package com.clickkloudy.simulator.bluesky;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.limit.Standing;
import com.clickkloudy.simulator.limit.Toll;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Profile;
import com.clickkloudy.simulator.world.Refusal;
import com.clickkloudy.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A personal data server with its sign-in page, its directory (in place of plc.directory), the video service (in place
/// of video.bsky.app) and its public view (in place of the AppView and bsky.app), all below one base address.
final class FakeBluesky implements Fake {
    static final String REPO = "com.atproto.repo.";
    static final String SERVER = "com.atproto.server.";

    private final People people;
    private final Sessions sessions;
    private final Callers callers;
    private final Gate gate;
    private final Blobs blobs;
    private final Directory directory;
    private final VideoJobs videos;
    private final PublicView view;
    private final Walls walls;
    private final Routes routes;

    FakeBluesky(World world) {
        this.people = new People(world);
        this.sessions = new Sessions(world, people);
        var proofs = new Proofs(world);
        var access = new Access(world, people, proofs);
        this.callers = new Callers(sessions, access, proofs);
        this.gate = new Gate(world, people, proofs, access);
        this.blobs = new Blobs(world);
        this.directory = new Directory(world, people, blobs);
        this.videos = new VideoJobs(world, blobs, directory);
        this.view = new PublicView(world, people);
        this.walls = new Walls(world.clock());
        this.routes = routes(new Records(world, people, blobs), new WebPages(world, people));
    }

    private Routes routes(Records records, WebPages pages) {
        return new Routes(
                procedure(SERVER + "createSession", Kind.AUTH, sessions::create),
                procedure(SERVER + "refreshSession", Kind.AUTH, sessions::refresh),
                procedure(SERVER + "deleteSession", Kind.AUTH, sessions::delete),
                query(SERVER + "getSession", Kind.AUTH, call -> sessions.show(callers.caller(call))),
                query(SERVER + "describeServer", Kind.READ, directory::describe),
                procedure(REPO + "uploadBlob", Kind.UPLOAD, signedIn(blobs::upload)),
                procedure(REPO + "putRecord", Kind.PUBLISH, signedIn(records::put)),
                procedure(REPO + "createRecord", Kind.PUBLISH, signedIn(records::create)),
                procedure(REPO + "deleteRecord", Kind.DELETE, signedIn(records::delete)),
                query(REPO + "getRecord", Kind.READ, records::get),
                query(REPO + "listRecords", Kind.LIST, records::list),
                query(SERVER + "getServiceAuth", Kind.AUTH, signedIn(videos::token)),
                procedure("app.bsky.video.uploadVideo", Kind.UPLOAD, videos::upload),
                query("app.bsky.video.getJobStatus", Kind.READ, videos::status),
                query("com.atproto.sync.getBlob", Kind.READ, blobs::get),
                query("com.atproto.identity.resolveHandle", Kind.READ, directory::resolveHandle),
                query("com.atproto.identity.resolveDid", Kind.READ, directory::resolveDid),
                query("app.bsky.feed.getPosts", Kind.LIST, view::posts),
                query("app.bsky.feed.getAuthorFeed", Kind.LIST, view::authorFeed),
                query("app.bsky.actor.getProfile", Kind.READ, view::profile),
                query("app.bsky.actor.getProfiles", Kind.READ, view::profiles),
                Route.get("/xrpc/_health", Kind.READ, directory::health),
                Route.get("/.well-known/oauth-protected-resource", Kind.AUTH, gate::resource),
                Route.get("/.well-known/oauth-authorization-server", Kind.AUTH, gate::metadata),
                Route.post("/oauth/par", Kind.AUTH, gate.guarded(gate::push)),
                Route.get("/oauth/authorize", Kind.PAGE, gate::ask),
                Route.post("/oauth/authorize", Kind.PAGE, gate::decide),
                Route.post("/oauth/token", Kind.AUTH, gate.guarded(gate::exchange)),
                Route.post("/oauth/revoke", Kind.AUTH, gate.guarded(gate::revoke)),
                Route.get("/.well-known/did.json", Kind.READ, directory::server),
                Route.get("/profile/{actor}", Kind.PAGE, pages::profile),
                Route.get("/profile/{actor}/post/{rkey}", Kind.PAGE, pages::post),
                Route.get("/plc/{did}", Kind.READ, directory::document),
                Route.get("/{did}", Kind.READ, directory::document));
    }

    private Route query(String nsid, Kind kind, Function<Call, Answer> answer) {
        return xrpc("GET", nsid, kind, answer);
    }

    private Route procedure(String nsid, Kind kind, Function<Call, Answer> answer) {
        return xrpc("POST", nsid, kind, answer);
    }

    private Route xrpc(String method, String nsid, Kind kind, Function<Call, Answer> answer) {
        return new Route(method, "/xrpc/" + nsid, new Operation(nsid, kind), callers.guarded(answer));
    }

    private Function<Call, Answer> signedIn(BiFunction<Call, String, Answer> answer) {
        return call -> answer.apply(call, callers.caller(call));
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public String account(Call call) {
        return callers.subject(call)
                .or(() -> call.params().get("identifier").flatMap(people::find))
                .or(() -> call.params().get("repo").flatMap(people::find))
                .or(() -> call.params().get("did").flatMap(people::find))
                .orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        return walls.tolls(call, account(call));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Walls.headers(standing);
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return walls.refuse(refusal);
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return people.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return people.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return people.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return people.profiles();
    }
}
