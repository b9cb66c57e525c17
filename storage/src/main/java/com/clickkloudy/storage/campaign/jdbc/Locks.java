package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lock of a campaign, held to the end of the transaction: shared by whoever claims or records, exclusive for
/// commands. It is an advisory lock, taken in a statement of its own, so that the next statement's snapshot is younger.
final class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whoever plans; always before a campaign's own lock.
    void planning() {
        exclusive("planning");
    }

    void exclusive(CampaignId campaign) {
        exclusive(campaign.toString());
    }

    private void exclusive(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(name)
                .query((row, number) -> true)
                .single();
    }

    /// @return false if the workspace has no such post
    boolean exclusiveOf(WorkspaceId workspace, PostId post) {
        return lock("pg_advisory_xact_lock", workspace, post).isPresent();
    }

    /// @return the campaign; empty if the workspace has no such post
    Optional<UUID> sharedOf(WorkspaceId workspace, PostId post) {
        return lock("pg_advisory_xact_lock_shared", workspace, post);
    }

    /// @return the campaigns of these posts whose lock was free, and is shared now
    List<UUID> trySharedOf(Collection<PostId> posts) {
        var free = jdbc.sql("""
                with campaigns as materialized (select distinct campaign_id as id from post where id = any(?::uuid[]))
                select id, pg_try_advisory_xact_lock_shared(hashtextextended(id::text, 0)) as free from campaigns""")
                .param(posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getBoolean("free") ? row.getObject("id", UUID.class) : null)
                .list();
        return free.stream().filter(Objects::nonNull).toList();
    }

    /// The row itself, after its campaign's lock.
    void post(PostId post) {
        jdbc.sql("select 1 from post where id = ? for update")
                .param(post.value())
                .query(Integer.class)
                .single();
    }

    private Optional<UUID> lock(String function, WorkspaceId workspace, PostId post) {
        return jdbc.sql("select campaign_id, " + function + "(hashtextextended(campaign_id::text, 0)) from post"
                        + " where workspace_id = ? and id = ?")
                .params(workspace.value(), post.value())
                .query((row, number) -> row.getObject("campaign_id", UUID.class))
                .optional();
    }
}
