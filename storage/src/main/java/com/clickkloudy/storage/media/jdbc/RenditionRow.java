package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `rendition`.
final class RenditionRow {
    private RenditionRow() {}

    static Rendition read(ResultSet row, int number) throws SQLException {
        return new Rendition(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new Sha256(row.getString("sha256")),
                row.getString("need"),
                result(row));
    }

    /// @return the columns' values, in the table's order
    static List<@Nullable Object> values(Rendition rendition) {
        var workspace = rendition.workspace().value();
        var of = rendition.of().hex();
        return switch (rendition.result()) {
            case Rendition.Refused(String sentence) ->
                Arrays.asList(workspace, of, rendition.need(), null, null, null, null, null, null, null, sentence);
            case Rendition.Made(Sha256 hash, Media.Facts facts) ->
                Arrays.asList(
                        workspace,
                        of,
                        rendition.need(),
                        hash.hex(),
                        facts.type(),
                        facts.bytes(),
                        facts.size().map(Media.Size::width).orElse(null),
                        facts.size().map(Media.Size::height).orElse(null),
                        facts.duration().map(Duration::toMillis).orElse(null),
                        facts.codec().orElse(null),
                        null);
        };
    }

    private static Rendition.Result result(ResultSet row) throws SQLException {
        var refused = row.getString("refused");
        return refused == null
                ? new Rendition.Made(new Sha256(row.getString("made_sha256")), MediaRow.facts(row))
                : new Rendition.Refused(refused);
    }
}
