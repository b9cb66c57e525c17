package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Holds what the program says of a campaign's posts against what the platforms themselves have accepted.
///
/// @param accounts the id of each account, and how its platform's ledger calls it
record ExactlyOnce(Stack stack, String campaign, Map<String, String> accounts) {
    /// Waits until nothing more will happen to any post unless a person decides, then looks.
    void proveWithin(Duration patience) {
        Waiting.awaitThat(
                "every post is published or parked",
                patience,
                this::isSettled,
                () -> stack.operator().campaign(campaign).path("counts"));
        var posts = stack.operator().posts(campaign);
        var ledger = stack.platforms().ledger();
        assertThat(posts).hasSize(accounts.size());
        assertThat(ledger.path("repeated")).isEmpty();
        posts.forEach(post -> prove(post, ledger.path("accounts")));
    }

    void awaitEnds(Duration patience) {
        Waiting.awaitThat(
                "every post is published or parked",
                patience,
                this::isSettled,
                () -> stack.operator().campaign(campaign).path("counts"));
    }

    private boolean isSettled() {
        return stack.operator().posts(campaign).stream().allMatch(post -> isPublished(post) || isParked(post));
    }

    private void prove(JsonNode post, JsonNode accepted) {
        var account = accounts.get(post.path("account").path("id").asString());
        var times = accepted.path(account).asInt(0);
        if (isPublished(post)) {
            assertThat(times).as("accepted of %s", post).isEqualTo(1);
            assertThat(post.path("url").asString()).as("%s", post).startsWith("http");
        } else {
            assertThat(times).as("accepted of %s", post).isLessThanOrEqualTo(1);
            assertThat(account).as("only who cannot be asked is parked").startsWith("telegram/");
        }
    }

    private static boolean isPublished(JsonNode post) {
        return post.path("state").asString().equals("PUBLISHED");
    }

    private static boolean isParked(JsonNode post) {
        return post.path("state").asString().equals("ATTENTION") && !post.hasNonNull("nextLook");
    }
}
