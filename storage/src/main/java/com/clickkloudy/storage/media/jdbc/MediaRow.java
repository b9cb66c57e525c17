package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `media`.
final class MediaRow {
    private MediaRow() {}

    static Media read(ResultSet row, int number) throws SQLException {
        return new Media(
                new MediaId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new Sha256(row.getString("sha256")),
                row.getString("name"),
                facts(row),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    /// @return the columns' values, in the order of [UploadsJdbc]
    static List<@Nullable Object> values(Media media) {
        var size = media.facts().size();
        return Arrays.asList(
                media.id().value(),
                media.workspace().value(),
                media.hash().hex(),
                media.name(),
                media.facts().type(),
                media.facts().bytes(),
                size.map(Media.Size::width).orElse(null),
                size.map(Media.Size::height).orElse(null),
                media.facts().duration().map(Duration::toMillis).orElse(null),
                media.facts().codec().orElse(null),
                media.uploadedAt().atOffset(ZoneOffset.UTC));
    }

    static Media.Facts facts(ResultSet row) throws SQLException {
        var width = row.getObject("width", Integer.class);
        var height = row.getObject("height", Integer.class);
        return new Media.Facts(
                row.getString("type"),
                row.getLong("bytes"),
                width == null || height == null ? Optional.empty() : Optional.of(new Media.Size(width, height)),
                Optional.ofNullable(row.getObject("duration_ms", Long.class)).map(Duration::ofMillis),
                Optional.ofNullable(row.getString("codec")));
    }
}
