package com.clickkloudy.platforms.slack;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A channel of a workspace, with the bot that posts there.
///
/// @param address the workspace's own, without a slash at its end
record SlackChannel(Secret token, String id, String team, String teamName, String address) {
    private static final Pattern TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]{8,250}");
    private static final Pattern ID =
            Pattern.compile("(?:https?://[^/]+/(?:[^/]+/)*archives/)?([CG][A-Z0-9]{5,20})(?:/.*)?(?:\\?.*)?");

    static Optional<Secret> token(String typed) {
        return Optional.of(typed.strip()).filter(TOKEN.asMatchPredicate()).map(Secret::new);
    }

    /// @param typed a channel's id, its link, or that of one of its messages
    static Optional<String> id(String typed) {
        var id = ID.matcher(typed.strip());
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    static SlackChannel of(Credentials credentials) {
        return new SlackChannel(
                credentials.secret("token"),
                credentials.fact("channel"),
                credentials.fact("team"),
                credentials.fact("teamName"),
                credentials.fact("address"));
    }

    Credentials credentials() {
        return new Credentials(
                Map.of("token", token),
                Map.of("channel", id, "team", team, "teamName", teamName, "address", address),
                Optional.empty());
    }

    /// A channel shared between workspaces has one id in both.
    String remoteId() {
        return team + "/" + id;
    }

    URI page() {
        return URI.create(address + "/archives/" + id);
    }

    /// @param ts the message's id, which is its time
    Remote message(String ts) {
        return new Remote(ts, Optional.of(URI.create(page() + "/p" + ts.replace(".", ""))));
    }
}
