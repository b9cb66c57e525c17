package com.clickkloudy.storage.account.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.Vault;
import com.clickkloudy.model.access.Vault.Place;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.account.ConnectStates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

record ConnectStatesJdbc(JdbcClient jdbc, Vault vault) implements ConnectStates {
    @Override
    public void keep(WorkspaceId workspace, PersonId person, String token, Waiting waiting) {
        jdbc.sql("delete from connect_state where expires_at < now()").update();
        var state = waiting.state().reveal().getBytes(UTF_8);
        jdbc.sql("""
                insert into connect_state (fingerprint, workspace_id, person_id, platform, state, app_id, expires_at)
                values (:fingerprint, :workspace, :person, :platform, :state, :app,
                    now() + make_interval(secs => :lifetime))""")
                .param("fingerprint", fingerprint(token))
                .param("workspace", workspace.value())
                .param("person", person.value())
                .param("platform", waiting.platform().slug())
                .param("state", vault.seal(place(workspace, person), state))
                .param("app", waiting.app().map(PlatformAppId::value).orElse(null))
                .param("lifetime", LIFETIME.toSeconds())
                .update();
    }

    @Override
    public Optional<Taken> look(PersonId person, String token) {
        return jdbc.sql("""
                select workspace_id, platform, state, app_id from connect_state
                where fingerprint = ? and person_id = ? and expires_at > now()""")
                .params(fingerprint(token), person.value())
                .query((row, number) -> taken(person, row))
                .optional();
    }

    @Override
    public Optional<Taken> take(PersonId person, String token) {
        return jdbc.sql("""
                delete from connect_state where fingerprint = ? and person_id = ? and expires_at > now()
                returning workspace_id, platform, state, app_id""")
                .params(fingerprint(token), person.value())
                .query((row, number) -> taken(person, row))
                .optional();
    }

    private Taken taken(PersonId person, ResultSet row) throws SQLException {
        var workspace = new WorkspaceId(row.getObject("workspace_id", UUID.class));
        var state = vault.open(place(workspace, person), row.getBytes("state"));
        var platform = new PlatformId(row.getString("platform"));
        var app = Optional.ofNullable(row.getObject("app_id", UUID.class)).map(PlatformAppId::new);
        return new Taken(workspace, new Waiting(platform, new Secret(new String(state, UTF_8)), app));
    }

    private static Place place(WorkspaceId workspace, PersonId person) {
        return new Place(workspace, "person/" + person, "connect state");
    }

    private static byte[] fingerprint(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
