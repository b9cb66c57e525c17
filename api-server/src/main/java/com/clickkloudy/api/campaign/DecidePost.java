package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Commands.Done;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.PostRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries out what a person decides about one post.
@Component
final class DecidePost {
    private static final Logger LOG = LoggerFactory.getLogger(DecidePost.class);
    private final Commands commands;
    private final Campaigns campaigns;
    private final TellEngine engine;

    DecidePost(Commands commands, Campaigns campaigns, TellEngine engine) {
        this.commands = commands;
        this.campaigns = campaigns;
        this.engine = engine;
    }

    void decide(Member member, Post post, PostAction wanted) {
        var workspace = member.workspace();
        var done = switch (wanted.action()) {
            case RETRY ->
                commands.retry(
                        workspace, post.id(), wanted.looked().orElse(false), ScheduleBody.NOT_AFTER, member.id());
            case SKIP -> commands.skip(workspace, post.id(), member.id());
            case PUBLISHED -> commands.found(workspace, post.id(), link(wanted.url()), member.id());
        };
        refuse(done, wanted.action());
        tell(member, post);
        engine.changed(workspace, post.campaign(), done.revision());
    }

    private static void refuse(Done done, PostAction.Action action) {
        switch (done.answer()) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case IN_FLIGHT -> throw CommandCampaign.inFlight();
            case NOT_NOW, STALE, FULL, NOTHING_NEW -> throw Refusal.conflict("not_now", notNow(action));
            case LOOK_PENDING ->
                throw Refusal.conflict(
                        "look_pending", "Not yet: the engine still looks for it. Wait for the next look.");
            case LOOK_FIRST ->
                throw Refusal.conflict("look_first", "Look first: it may be there. Then say that you looked.");
        }
    }

    private static String notNow(PostAction.Action action) {
        return switch (action) {
            case RETRY -> "It cannot be sent again: it is out, or on its way.";
            case SKIP -> "It cannot be skipped: it is out, or on its way.";
            case PUBLISHED -> "Only an unconfirmed post can be counted as published.";
        };
    }

    private static URI link(Optional<String> url) {
        try {
            var link = new URI(url.orElse(""));
            if (link.getHost() != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
                return link;
            }
        } catch (URISyntaxException broken) {
            LOG.debug("A link could not be read. reason={}", broken.getReason());
        }
        throw Refusal.invalid(new FieldError("/url", "Paste the post's link, as https://example.org/posts/1."));
    }

    /// Its own workflow, where it has one, looks at the row again.
    private void tell(Member member, Post post) {
        var version = campaigns
                .find(member.workspace(), post.campaign())
                .orElseThrow()
                .version();
        var campaign = new CampaignRef(member.workspace(), post.campaign());
        engine.decided(new PostRef(campaign, post.id(), post.account(), post.platform(), version));
    }
}
