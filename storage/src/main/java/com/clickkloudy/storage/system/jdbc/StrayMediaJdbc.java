package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.system.StrayMedia;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Compares the store with the notes in PostgreSQL.
///
/// @param store asked for only when it is needed, as it makes its folder
record StrayMediaJdbc(JdbcClient jdbc, ObjectProvider<MediaStore> store) implements StrayMedia {
    private static final String NOTED = """
            select sha256 from media where workspace_id = ? and sha256 = any(?)
            union
            select made_sha256 from rendition where workspace_id = ? and made_sha256 = any(?)""";

    @Override
    public int discard(Instant keptBefore) throws IOException {
        forgetTickets(keptBefore);
        var discarded = 0;
        for (var workspace : workspaces()) {
            discarded += store.getObject().discard(workspace, keptBefore, hashes -> noted(workspace, hashes));
        }
        return discarded;
    }

    private void forgetTickets(Instant endedBefore) {
        jdbc.sql("delete from media_ticket where expires_at < ?")
                .param(endedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<WorkspaceId> workspaces() {
        return jdbc.sql("select id from workspace")
                .query((row, number) -> new WorkspaceId(row.getObject("id", UUID.class)))
                .list();
    }

    private Set<Sha256> noted(WorkspaceId workspace, Set<Sha256> hashes) {
        var values = hashes.stream().map(Sha256::hex).toArray(String[]::new);
        return Set.copyOf(jdbc.sql(NOTED)
                .params(workspace.value(), values, workspace.value(), values)
                .query((row, number) -> new Sha256(row.getString("sha256")))
                .list());
    }
}
