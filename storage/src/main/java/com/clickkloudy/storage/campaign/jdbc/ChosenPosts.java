package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Commands.Chosen;
import com.clickkloudy.storage.campaign.jdbc.Commanding.Made;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes many posts of one campaign at once; the caller holds its lock. What is out, on its way, or of unknown
/// outcome is never among them.
final class ChosenPosts {
    private static final String OF_THESE = """
             and (? or failure_kind = any(?)) and (? or platform = any(?)) and (? or id = any(?::uuid[]))
            returning id, resolving""";
    private static final String DECIDED = """
            waits_until = null, next_look = null, parked_at = null, failure_kind = null, failure_field = null,
            failure_message = null, changed_at = now()""";
    private static final String UNSENT = """
            (state in ('PLANNED', 'PREPARED', 'WAITING') or (state = 'ATTENTION' and failure_kind <> 'UNCONFIRMED'))""";
    private final JdbcClient jdbc;
    private final Events events;

    ChosenPosts(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// What was skipped or cancelled is only retried if it is chosen by itself.
    List<Changed> retry(WorkspaceId workspace, CampaignId campaign, Chosen what, String afresh, Duration notAfter) {
        return change(
                "update post set " + afresh + " where workspace_id = ? and campaign_id = ? and (state = 'FAILED'"
                        + " or (state = 'ATTENTION' and failure_kind <> 'UNCONFIRMED')"
                        + " or (? and state in ('SKIPPED', 'CANCELLED')))"
                        + " and not exists (select from attempt a where a.post_id = post.id and a.part = 0"
                        + " and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))" + OF_THESE,
                what,
                notAfter.toSeconds(),
                workspace.value(),
                campaign.value(),
                !what.posts().isEmpty());
    }

    List<Changed> skip(WorkspaceId workspace, CampaignId campaign, Chosen what) {
        return change(
                "update post set state = 'SKIPPED', " + DECIDED + " where workspace_id = ? and campaign_id = ? and "
                        + UNSENT + OF_THESE,
                what,
                workspace.value(),
                campaign.value());
    }

    List<Changed> cancel(CampaignId campaign) {
        return jdbc.sql("""
                with cancelled as (
                    update post set state = 'CANCELLED', DECIDED where campaign_id = ? and UNSENT
                    returning workspace_id, id, resolving), told as (
                    insert into event (workspace_id, kind, subject)
                    select workspace_id, 'post.cancelled', id from cancelled)
                select id, resolving from cancelled""".replace("DECIDED", DECIDED).replace("UNSENT", UNSENT))
                .param(campaign.value())
                .query(ChosenPosts::changed)
                .list();
    }

    void tell(WorkspaceId workspace, List<Changed> changed, String event, PersonId by) {
        events.append(changed.stream()
                .map(each -> new Event(workspace, event, each.post().value(), Map.of("by", by.toString())))
                .toList());
    }

    Made made(List<Changed> changed) {
        var attended =
                changed.stream().filter(Changed::isAttended).map(Changed::post).toList();
        return new Made(changed.size(), attended);
    }

    private List<Changed> change(String update, Chosen what, Object... params) {
        var kinds = what.kinds().stream().map(Enum::name).toArray(String[]::new);
        var slugs = what.platforms().stream().map(PlatformId::slug).toArray(String[]::new);
        var ids = what.posts().stream().map(PostId::toString).toArray(String[]::new);
        var all = new ArrayList<>(List.of(params));
        all.addAll(List.of(kinds.length == 0, kinds, slugs.length == 0, slugs, ids.length == 0, ids));
        return jdbc.sql(update).params(all).query(ChosenPosts::changed).list();
    }

    private static Changed changed(ResultSet row, int number) throws SQLException {
        return new Changed(new PostId(row.getObject("id", UUID.class)), row.getBoolean("resolving"));
    }

    /// @param isAttended true if a workflow of its own stays with it
    record Changed(PostId post, boolean isAttended) {}
}
