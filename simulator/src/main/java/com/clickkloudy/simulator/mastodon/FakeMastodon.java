package com.clickkloudy.simulator.mastodon;

import com.clickkloudy.simulator.call.Call;
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

/// As many instances as are named, each below `/mastodon/{instance}` and there from its first use.
final class FakeMastodon implements Fake {
    private final Grants grants;
    private final Members members;
    private final Routes routes;

    FakeMastodon(World world) {
        this.grants = new Grants(world);
        this.members = new Members(world, grants);
        this.routes = new Api(world, grants, members).routes();
    }

    @Override
    public Routes routes() {
        return routes;
    }

    @Override
    public String account(Call call) {
        return grants.claimed(call).map(Grant::account).orElse("");
    }

    @Override
    public List<Toll> tolls(Call call) {
        return Walls.tolls(call, account(call));
    }

    @Override
    public Map<String, String> headers(Standing standing) {
        return Walls.headers(standing);
    }

    @Override
    public Answer refuse(Refusal refusal) {
        return Walls.refuse(refusal);
    }

    @Override
    public List<Credentials> open(Opening opening) {
        return members.open(opening);
    }

    @Override
    public Credentials credentials(String account) {
        return members.credentials(account);
    }

    @Override
    public Credentials revoke(String account) {
        return members.revoke(account);
    }

    @Override
    public List<Profile> profiles() {
        return members.profiles();
    }
}
