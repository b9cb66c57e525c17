package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lock of a campaign, held to the end of the transaction: shared by whoever claims or records, exclusive for
/// commands. It is an advisory lock, taken in a statement of its own, so that the next statement's snapshot is younger.
final class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void exclusive(CampaignId campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(campaign.toString())
                .query((row, number) -> true)
                .single();
    }

    /// @return false if the workspace has no such post
    boolean exclusiveOf(WorkspaceId workspace, PostId post) {
        return lock("pg_advisory_xact_lock", workspace, post);
    }

    /// @return false if the workspace has no such post
    boolean sharedOf(WorkspaceId workspace, PostId post) {
        return lock("pg_advisory_xact_lock_shared", workspace, post);
    }

    private boolean lock(String function, WorkspaceId workspace, PostId post) {
        return jdbc.sql("select " + function + "(hashtextextended(campaign_id::text, 0)) from post"
                        + " where workspace_id = ? and id = ?")
                .params(workspace.value(), post.value())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }
}
