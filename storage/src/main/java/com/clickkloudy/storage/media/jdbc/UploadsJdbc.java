package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.media.Uploads;
import com.clickkloudy.storage.page.BadCursor;
import com.clickkloudy.storage.page.Cursor;
import com.clickkloudy.storage.page.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Uploads in PostgreSQL.
final class UploadsJdbc implements Uploads {
    private static final String ADD = """
            insert into media
                (id, workspace_id, sha256, name, type, bytes, width, height, duration_ms, codec, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (workspace_id, sha256) do nothing returning *""";
    private static final String NEWEST_FIRST = " order by uploaded_at desc, id desc limit ?";
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Events events;

    UploadsJdbc(JdbcClient jdbc, TransactionOperations transactions, Events events) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public Media add(Media media) {
        var added = transactions.execute(status -> insert(media));
        return added.orElseGet(() -> noted(media.workspace(), media.hash()));
    }

    private Optional<Media> insert(Media media) {
        var added = jdbc.sql(ADD)
                .params(MediaRow.values(media))
                .query(MediaRow::read)
                .optional();
        added.ifPresent(row -> events.append(
                Event.of(row.workspace(), "media.uploaded", row.id().value())));
        return added;
    }

    private Media noted(WorkspaceId workspace, Sha256 hash) {
        return jdbc.sql("select * from media where workspace_id = ? and sha256 = ?")
                .params(workspace.value(), hash.hex())
                .query(MediaRow::read)
                .single();
    }

    @Override
    public Optional<Media> find(WorkspaceId workspace, MediaId id) {
        return jdbc.sql("select * from media where workspace_id = ? and id = ?")
                .params(workspace.value(), id.value())
                .query(MediaRow::read)
                .optional();
    }

    @Override
    public List<Media> findAll(WorkspaceId workspace, Collection<MediaId> ids) {
        var values = ids.stream().map(MediaId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from media where workspace_id = ? and id = any(?)")
                .params(workspace.value(), values)
                .query(MediaRow::read)
                .list();
    }

    @Override
    public Page<Media> list(WorkspaceId workspace, Optional<String> cursor, int limit) {
        var found = cursor.isEmpty()
                ? newest(workspace, limit + 1)
                : behind(workspace, Cursor.read(cursor.get(), 2), limit + 1);
        return Page.of(found, limit, last -> Cursor.of(last.uploadedAt(), last.id()));
    }

    private List<Media> newest(WorkspaceId workspace, int limit) {
        return jdbc.sql("select * from media where workspace_id = ?" + NEWEST_FIRST)
                .params(workspace.value(), limit)
                .query(MediaRow::read)
                .list();
    }

    private List<Media> behind(WorkspaceId workspace, Cursor cursor, int limit) {
        try {
            var at = Instant.parse(cursor.keys().getFirst()).atOffset(ZoneOffset.UTC);
            var id = UUID.fromString(cursor.keys().getLast());
            return jdbc.sql("select * from media where workspace_id = ? and (uploaded_at, id) < (?, ?)" + NEWEST_FIRST)
                    .params(workspace.value(), at, id, limit)
                    .query(MediaRow::read)
                    .list();
        } catch (DateTimeParseException | IllegalArgumentException other) {
            throw new BadCursor(other);
        }
    }
}
