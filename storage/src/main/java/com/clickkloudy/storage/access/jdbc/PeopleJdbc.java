package com.clickkloudy.storage.access.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Role;
import com.clickkloudy.model.access.Workspace;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

record PeopleJdbc(JdbcClient jdbc, TransactionOperations transactions) implements People {
    private static final String MEMBERSHIPS = """
            select workspace.id, workspace.name, workspace.zone, membership.role
            from membership join workspace on workspace.id = membership.workspace_id
            where membership.person_id = ?""";

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where id = ?")
                .param(id.value())
                .query(PeopleJdbc::person)
                .optional();
    }

    @Override
    public Optional<Known> byUsername(String username) {
        return jdbc.sql("select * from person where lower(username) = lower(?)")
                .param(username)
                .query((row, number) -> new Known(person(row, number), row.getString("password_hash")))
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("operator"),
                row.getBoolean("must_change_password"));
    }

    @Override
    public Optional<String> passwordHash(PersonId id) {
        return jdbc.sql("select password_hash from person where id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean changePassword(PersonId id, String oldHash, String newHash) {
        return jdbc.sql("""
                update person set password_hash = ?, must_change_password = false
                where id = ? and password_hash = ?""").params(newHash, id.value(), oldHash).update() == 1;
    }

    @Override
    public List<Membership> memberships(PersonId id) {
        return jdbc.sql(MEMBERSHIPS + " order by workspace.name, workspace.id")
                .param(id.value())
                .query(PeopleJdbc::membership)
                .list();
    }

    @Override
    public Optional<Membership> membership(WorkspaceId workspace, PersonId person) {
        return jdbc.sql(MEMBERSHIPS + " and membership.workspace_id = ?")
                .params(person.value(), workspace.value())
                .query(PeopleJdbc::membership)
                .optional();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        var workspace = new Workspace(new WorkspaceId(row.getObject("id", UUID.class)), row.getString("name"));
        return new Membership(workspace, ZoneId.of(row.getString("zone")), Role.valueOf(row.getString("role")));
    }

    @Override
    public boolean settle(Founding founding) {
        return transactions.execute(status -> {
            jdbc.sql("lock table person in share row exclusive mode").update();
            var settled = jdbc.sql("select exists (select from person)")
                    .query(Boolean.class)
                    .single();
            if (!settled) {
                make(founding);
            }
            return !settled;
        });
    }

    private void make(Founding founding) {
        var person = founding.person();
        var membership = founding.membership();
        var workspace = membership.workspace();
        jdbc.sql("insert into workspace (id, name, zone) values (?, ?, ?)")
                .params(
                        workspace.id().value(),
                        workspace.name(),
                        membership.zone().getId())
                .update();
        jdbc.sql("""
                insert into person (id, username, name, password_hash, must_change_password, operator)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        person.id().value(),
                        person.username(),
                        person.name(),
                        founding.passwordHash(),
                        person.mustChangePassword(),
                        person.operator())
                .update();
        jdbc.sql("insert into membership (workspace_id, person_id, role) values (?, ?, ?)")
                .params(
                        workspace.id().value(),
                        person.id().value(),
                        membership.role().name())
                .update();
    }

    @Override
    public boolean replaceOneTimePassword(String username, String passwordHash) {
        return jdbc.sql("update person set password_hash = ? where lower(username) = lower(?) and must_change_password")
                        .params(passwordHash, username)
                        .update()
                == 1;
    }
}
