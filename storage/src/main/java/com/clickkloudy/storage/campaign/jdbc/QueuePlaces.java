package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.storage.campaign.Queues.Place;
import com.clickkloudy.storage.campaign.Queues.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which campaign has which slot of a queue.
final class QueuePlaces {
    private final JdbcClient jdbc;

    QueuePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Frees the slot that a campaign has, if it has one.
    void leave(CampaignId campaign) {
        jdbc.sql("delete from queue_place where campaign_id = ?")
                .param(campaign.value())
                .update();
    }

    /// The same once nothing of the campaign is to leave any more.
    void leaveIfSkipped(CampaignId campaign) {
        jdbc.sql("""
                delete from queue_place where campaign_id = ? and not exists (
                    select from post p where p.campaign_id = queue_place.campaign_id and p.state <> 'SKIPPED')""").param(campaign.value()).update();
    }

    void take(Wish wish, Instant at) {
        leave(wish.campaign());
        jdbc.sql("insert into queue_place (campaign_id, workspace_id, group_id, at) values (?, ?, ?, ?)")
                .params(
                        wish.campaign().value(),
                        wish.workspace().value(),
                        wish.group().value(),
                        Rows.at(at))
                .update();
    }

    /// @param but whose own slot does not count
    Set<Instant> taken(WorkspaceId workspace, GroupId group, Instant after, Optional<CampaignId> but) {
        return Set.copyOf(jdbc.sql("""
                select at from queue_place where workspace_id = ? and group_id = ? and at > ?
                    and campaign_id is distinct from ?::uuid""")
                .params(Rows.params(workspace.value(), group.value(), Rows.at(after), id(but)))
                .query((row, number) -> Rows.instant(row, "at").orElseThrow())
                .list());
    }

    List<Place> next(WorkspaceId workspace, GroupId group, Instant after, int most) {
        return jdbc.sql("""
                select p.campaign_id, c.name, p.at from queue_place p join campaign c on c.id = p.campaign_id
                where p.workspace_id = ? and p.group_id = ? and p.at > ? order by p.at limit ?""")
                .params(workspace.value(), group.value(), Rows.at(after), most)
                .query((row, number) -> new Place(
                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                        row.getString("name"),
                        Rows.instant(row, "at").orElseThrow()))
                .list();
    }

    private static @Nullable UUID id(Optional<CampaignId> campaign) {
        return campaign.map(CampaignId::value).orElse(null);
    }
}
