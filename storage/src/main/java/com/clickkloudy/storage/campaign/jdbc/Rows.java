package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.PostRow;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `post` and `attempt` as values.
final class Rows {
    private Rows() {}

    static PostRow post(ResultSet row, int number) throws SQLException {
        var post = new Post(
                new PostId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PlatformId(row.getString("platform")),
                PostState.valueOf(row.getString("state")),
                instant(row, "due_at").orElseThrow(),
                instant(row, "not_after").orElseThrow(),
                instant(row, "waits_until"),
                trouble(row),
                remote(row),
                instant(row, "sent_at"),
                instant(row, "published_at"),
                instant(row, "next_look"),
                row.getInt("tries"));
        return new PostRow(
                post,
                row.getInt("content"),
                instant(row, "stamped_at"),
                text(row, "prepared"),
                row.getString("prepared") == null ? Optional.empty() : instant(row, "prepared_at"),
                row.getObject("prepared_version") != null,
                row.getInt("looks"),
                row.getInt("unreached"),
                row.getBoolean("resolving"),
                instant(row, "parked_at"),
                instant(row, "changed_at").orElseThrow());
    }

    static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                new PostId(row.getObject("post_id", UUID.class)),
                row.getInt("part"),
                row.getInt("number"),
                AttemptState.valueOf(row.getString("state")),
                new PostKey(row.getObject("key", UUID.class)),
                instant(row, "created_at").orElseThrow(),
                instant(row, "claimed_at").orElseThrow(),
                instant(row, "deadline").orElseThrow(),
                instant(row, "ended_at"),
                remote(row),
                text(row, "failure_kind").map(FailureKind::valueOf),
                text(row, "message"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /// @return the instant as the driver takes it
    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// @return parameters of which some may be null, as the client takes them
    static List<@Nullable Object> params(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static Optional<Post.Trouble> trouble(ResultSet row) throws SQLException {
        var kind = row.getString("failure_kind");
        if (kind == null) {
            return Optional.empty();
        }
        var message = text(row, "failure_message").orElse("");
        return Optional.of(new Post.Trouble(FailureKind.valueOf(kind), text(row, "failure_field"), message));
    }

    private static Optional<Remote> remote(ResultSet row) throws SQLException {
        var url = text(row, "url").map(URI::create);
        return text(row, "remote_id").map(id -> new Remote(id, url));
    }
}
