package com.clickkloudy.storage.door.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.storage.door.Doors;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Doors in PostgreSQL. Whether one is open is worked out from its post whenever somebody comes, so that no change of a
/// post has to think of its doors.
record DoorsJdbc(JdbcClient jdbc, SecureRandom random) implements Doors {
    private static final int KEY_BYTES = 32;
    private static final String KEY = "[A-Za-z0-9_-]{43}";
    /// A post is prepared anew where preparing broke off; what it was first prepared with is long forgotten.
    private static final int MOST_OF_ONE_FILE = 10;

    private static final String OPEN = """
             from media_door d join post p on p.id = d.post_id and p.workspace_id = d.workspace_id
            where d.closed_at is null and d.ends_at > now() and d.content = p.content
                and p.state not in ('CANCELLED', 'SKIPPED', 'FAILED')
                and (p.state <> 'PUBLISHED' or p.published_at is null
                    or p.published_at + make_interval(secs => d.lasting_seconds) > now())
            """;

    @Override
    public Secret open(WorkspaceId workspace, PostId post, Behind file, Pull pull) {
        forget(post, file);
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var opened = jdbc.sql("""
                insert into media_door
                    (fingerprint, workspace_id, post_id, content, sha256, type, bytes, lasting_seconds, ends_at)
                select ?, workspace_id, id, content, ?, ?, ?, ?, now() + make_interval(secs => ?)
                from post where workspace_id = ? and id = ?""")
                .params(
                        fingerprint(key),
                        file.hash().hex(),
                        file.type(),
                        file.bytes(),
                        pull.lasting().toSeconds(),
                        LONGEST_WAIT.plus(pull.lasting()).toSeconds(),
                        workspace.value(),
                        post.value())
                .update();
        if (opened == 0) {
            throw new IllegalArgumentException("The workspace has no such post.");
        }
        return new Secret(key);
    }

    /// Doors that can never open again.
    private void forget(PostId post, Behind file) {
        jdbc.sql("""
                delete from media_door where fingerprint in (
                    select fingerprint from media_door where ends_at < now() limit 100 for update skip locked)
                or fingerprint in (
                    select fingerprint from media_door where post_id = ? and sha256 = ?
                    order by opened_at desc offset ? for update skip locked)""")
                .params(post.value(), file.hash().hex(), MOST_OF_ONE_FILE - 1)
                .update();
    }

    @Override
    public Optional<Found> find(String key) {
        if (!key.matches(KEY)) {
            return Optional.empty();
        }
        return jdbc.sql("select d.*" + OPEN + "and d.fingerprint = ?")
                .param(fingerprint(key))
                .query(DoorsJdbc::found)
                .optional();
    }

    @Override
    public int open(WorkspaceId workspace, PostId post) {
        return jdbc.sql("select count(*)" + OPEN + "and d.workspace_id = ? and d.post_id = ?")
                .params(workspace.value(), post.value())
                .query(Integer.class)
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var file = new Behind(new Sha256(row.getString("sha256")), row.getString("type"), row.getLong("bytes"));
        return new Found(new WorkspaceId(row.getObject("workspace_id", UUID.class)), file);
    }

    @Override
    public int close(WorkspaceId workspace, PostId post) {
        return jdbc.sql("""
                update media_door set closed_at = now()
                where workspace_id = ? and post_id = ? and closed_at is null""").params(workspace.value(), post.value()).update();
    }

    private static byte[] fingerprint(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
