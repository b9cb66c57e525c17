package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.Posts.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Groups a campaign's posts by what stands in their way.
final class Reasons {
    private static final String GROUPS = """
            select state, failure_kind, failure_message, count(*) as posts,
                array_agg(platform) as platforms, (array_agg(account_id order by id))[1:50] as accounts,
                min(coalesce(parked_at, changed_at)) as since, min(next_look) as next_look,
                min(waits_until) as waits_until
            from post where workspace_id = ? and campaign_id = ? and failure_kind is not null
                and state in ('ATTENTION', 'FAILED', 'WAITING')
            group by 1, 2, 3 order by count(*) desc, 1, 2, 3 limit 100""";
    private final JdbcClient jdbc;

    Reasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reason> of(WorkspaceId workspace, CampaignId campaign) {
        return jdbc.sql(GROUPS)
                .params(workspace.value(), campaign.value())
                .query(Reasons::reason)
                .list();
    }

    private static Reason reason(ResultSet row, int number) throws SQLException {
        var platforms = new HashMap<PlatformId, Integer>();
        for (var slug : (String[]) row.getArray("platforms").getArray()) {
            platforms.merge(new PlatformId(slug), 1, Integer::sum);
        }
        var accounts = (UUID[]) row.getArray("accounts").getArray();
        return new Reason(
                FailureKind.valueOf(row.getString("failure_kind")),
                PostState.valueOf(row.getString("state")),
                Rows.text(row, "failure_message").orElse(""),
                row.getInt("posts"),
                platforms,
                Arrays.stream(accounts).map(AccountId::new).toList(),
                Rows.instant(row, "since"),
                Rows.instant(row, "next_look"),
                Rows.instant(row, "waits_until"));
    }
}
