package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.Renditions;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Renditions in PostgreSQL.
///
/// @param jdbc outside of any transaction: each statement stands alone
record RenditionsJdbc(JdbcClient jdbc) implements Renditions {
    private static final String ADD = """
            insert into rendition
                (workspace_id, sha256, need, made_sha256, type, bytes, width, height, duration_ms, codec, refused)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (workspace_id, sha256, need) do nothing returning *""";

    @Override
    public Rendition add(Rendition rendition) {
        return jdbc.sql(ADD)
                .params(RenditionRow.values(rendition))
                .query(RenditionRow::read)
                .optional()
                .orElseGet(() -> noted(rendition));
    }

    private Rendition noted(Rendition rendition) {
        return jdbc.sql("select * from rendition where workspace_id = ? and sha256 = ? and need = ?")
                .params(rendition.workspace().value(), rendition.of().hex(), rendition.need())
                .query(RenditionRow::read)
                .single();
    }

    @Override
    public List<Rendition> findAll(WorkspaceId workspace, Collection<Sha256> of) {
        var hashes = of.stream().map(Sha256::hex).toArray(String[]::new);
        return jdbc.sql("select * from rendition where workspace_id = ? and sha256 = any(?)")
                .params(workspace.value(), hashes)
                .query(RenditionRow::read)
                .list();
    }
}
