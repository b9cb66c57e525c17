package com.clickkloudy.storage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Role;
import com.clickkloudy.model.access.Workspace;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.access.People.Founding;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class AccessTest {
    private static final byte[] ASKED = {1};

    private final Workspace workspace = new Workspace(new WorkspaceId(UUID.randomUUID()), "Main");
    private final Membership membership = new Membership(workspace, ZoneId.of("Europe/Berlin"), Role.ADMIN);
    private final Person admin = new Person(new PersonId(UUID.randomUUID()), "admin", "Admin", true, true);

    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private People people;
    private Answers answers;
    private SignInTries tries;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        people = room.getBean(People.class);
        answers = room.getBean(Answers.class);
        tries = room.getBean(SignInTries.class);
        people.settle(new Founding(membership, admin, "hash"));
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void the_first_start_makes_one_workspace_with_its_administrator() {
        assertThat(people.byUsername("ADMIN")).contains(new People.Known(admin, "hash"));
        assertThat(people.memberships(admin.id())).containsExactly(membership);
        assertThat(people.membership(workspace.id(), admin.id())).contains(membership);
    }

    @Test
    void a_later_start_makes_nobody() {
        var other = new Person(new PersonId(UUID.randomUUID()), "other", "Other", true, true);

        assertThat(people.settle(new Founding(membership, other, "hash"))).isFalse();

        assertThat(people.byUsername("other")).isEmpty();
    }

    @Test
    void nobody_is_a_member_of_a_foreign_workspace() {
        assertThat(people.membership(new WorkspaceId(UUID.randomUUID()), admin.id()))
                .isEmpty();
        assertThat(people.membership(workspace.id(), new PersonId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void a_password_is_changed_from_the_one_it_was() {
        assertThat(people.changePassword(admin.id(), "hash", "new hash")).isTrue();
        assertThat(people.changePassword(admin.id(), "hash", "other hash")).isFalse();

        assertThat(people.passwordHash(admin.id())).contains("new hash");
        assertThat(people.find(admin.id()).orElseThrow().mustChangePassword()).isFalse();
    }

    @Test
    void a_one_time_password_is_replaced_until_it_was_changed() {
        assertThat(people.replaceOneTimePassword("admin", "other hash")).isTrue();
        assertThat(people.passwordHash(admin.id())).contains("other hash");

        people.changePassword(admin.id(), "other hash", "own hash");
        assertThat(people.replaceOneTimePassword("admin", "third hash")).isFalse();
        assertThat(people.passwordHash(admin.id())).contains("own hash");
    }

    @Test
    void of_many_writes_with_one_key_one_is_done_and_all_are_given_its_answer() throws Exception {
        var writes = new AtomicInteger();
        Callable<String> write = () -> answers.once(workspace.id(), "key", ASKED, () -> "answer " + next(writes))
                .orElseThrow();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(10, write))) {
                assertThat(each.get()).isEqualTo("answer 1");
            }
        }

        assertThat(writes).hasValue(1);
    }

    @Test
    void a_key_that_was_used_for_something_else_has_no_answer() {
        answers.once(workspace.id(), "key", ASKED, () -> "first");

        assertThat(answers.once(workspace.id(), "key", new byte[] {2}, () -> "second"))
                .isEmpty();
        assertThat(answers.once(workspace.id(), "key", ASKED, () -> "third")).contains("first");
    }

    @Test
    void a_write_that_fails_leaves_its_key_free() {
        assertThatThrownBy(() -> answers.once(workspace.id(), "key", ASKED, () -> {
                    throw new IllegalStateException("No.");
                }))
                .hasMessage("No.");

        assertThat(answers.once(workspace.id(), "key", ASKED, () -> "second")).contains("second");
    }

    @Test
    void five_tries_are_free_then_each_waits_longer() {
        for (int free = 0; free < 5; free++) {
            assertThat(tries.begin("ada@::1")).isZero();
        }

        assertThat(tries.begin("Ada@::1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(tries.begin("bert@::1")).isZero();
        passes("10 seconds");
        assertThat(tries.begin("ada@::1")).isZero();
        assertThat(tries.begin("ada@::1")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_sign_in_that_succeeds_forgets_the_tries() {
        for (int tried = 0; tried < 5; tried++) {
            tries.begin("ada@::1");
        }

        tries.succeeded("ada@::1");

        assertThat(tries.begin("ada@::1")).isZero();
    }

    @Test
    void many_tries_at_once_gain_nothing() throws Exception {
        Callable<Duration> begin = () -> tries.begin("ada@::1");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var free = 0;
            for (var each : threads.invokeAll(Collections.nCopies(40, begin))) {
                free += each.get().isZero() ? 1 : 0;
            }
            assertThat(free).isEqualTo(5);
        }
    }

    private void passes(String time) {
        database.jdbc()
                .sql("update sign_in_tries set last_at = last_at - interval '" + time + "'")
                .update();
    }

    private static int next(AtomicInteger writes) {
        return writes.incrementAndGet();
    }
}
