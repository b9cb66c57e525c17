package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person decides about one post; the caller holds its campaign's lock.
final class PostCommands {
    private final JdbcClient jdbc;
    private final Events events;
    private final Reservations reservations;

    PostCommands(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
        this.reservations = new Reservations(jdbc);
    }

    CampaignId campaign(PostId post) {
        return jdbc.sql("select campaign_id from post where id = ?")
                .param(post.value())
                .query((row, number) -> new CampaignId(row.getObject(1, UUID.class)))
                .single();
    }

    /// Only what is certainly not out, or what a person says is not, after every look has been taken.
    Answer mayRetry(WorkspaceId workspace, PostId id, boolean looked) {
        var post = find(workspace, id);
        if (isUnconfirmed(post)) {
            if (post.nextLook().isPresent()) {
                return Answer.LOOK_PENDING;
            }
            return looked ? Answer.DONE : Answer.LOOK_FIRST;
        }
        return switch (post.state()) {
            case ATTENTION, FAILED, SKIPPED, CANCELLED -> hasOpenAttempt(id) ? Answer.NOT_NOW : Answer.DONE;
            case PLANNED, PREPARED, WAITING, SENDING, ACCEPTED, PUBLISHED -> Answer.NOT_NOW;
        };
    }

    /// Ends the attempt whose outcome was unknown: a person looked.
    void notThere(WorkspaceId workspace, PostId post) {
        jdbc.sql("""
                update attempt set state = 'NOT_SENT', ended_at = now(), message = 'A person looked: it is not there.'
                where workspace_id = ? and post_id = ? and part = 0 and state = 'UNKNOWN'""").params(workspace.value(), post.value()).update();
    }

    Answer skip(WorkspaceId workspace, PostId post, PersonId by) {
        var skipped = jdbc.sql("""
                update post set state = 'SKIPPED', waits_until = null, next_look = null, parked_at = null,
                    failure_kind = null, failure_field = null, failure_message = null, changed_at = now()
                where workspace_id = ? and id = ? and state in ('PLANNED', 'PREPARED', 'WAITING', 'ATTENTION')""").params(workspace.value(), post.value()).update();
        if (skipped == 1) {
            reservations.release(campaign(post), post);
            tell(workspace, post, "post.skipped", by);
        }
        return skipped == 1 ? Answer.DONE : Answer.NOT_NOW;
    }

    Answer found(WorkspaceId workspace, PostId id, URI url, PersonId by) {
        if (!isUnconfirmed(find(workspace, id))) {
            return Answer.NOT_NOW;
        }
        jdbc.sql("""
                update attempt set state = 'PUBLISHED', ended_at = now(), remote_id = ?, url = ?
                where workspace_id = ? and post_id = ? and part = 0 and state = 'UNKNOWN'""")
                .params(url.toString(), url.toString(), workspace.value(), id.value())
                .update();
        jdbc.sql("""
                update post set state = 'PUBLISHED', published_at = now(), remote_id = ?, url = ?, next_look = null,
                    parked_at = null, failure_kind = null, failure_field = null, failure_message = null,
                    changed_at = now()
                where workspace_id = ? and id = ?""")
                .params(url.toString(), url.toString(), workspace.value(), id.value())
                .update();
        tell(workspace, id, "post.published", by);
        return Answer.DONE;
    }

    void tell(WorkspaceId workspace, PostId post, String kind, PersonId by) {
        events.append(new Event(workspace, kind, post.value(), Map.of("by", by.toString())));
    }

    private Post find(WorkspaceId workspace, PostId post) {
        return jdbc.sql("select * from post where workspace_id = ? and id = ? for update")
                .params(workspace.value(), post.value())
                .query(Rows::post)
                .single()
                .post();
    }

    private boolean hasOpenAttempt(PostId post) {
        return jdbc.sql("""
                select exists(select from attempt where post_id = ? and part = 0
                    and state in ('SENDING', 'ACCEPTED', 'UNKNOWN'))""").param(post.value()).query(Boolean.class).single();
    }

    private static boolean isUnconfirmed(Post post) {
        return post.state() == PostState.ATTENTION
                && post.trouble()
                        .map(Post.Trouble::kind)
                        .filter(FailureKind.UNCONFIRMED::equals)
                        .isPresent();
    }
}
