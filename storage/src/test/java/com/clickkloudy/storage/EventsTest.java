package com.clickkloudy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsTest {
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());

    @Test
    void an_event_of_a_transaction_that_ends_late_is_not_passed_over() throws Exception {
        try (var database = TestDatabase.fresh();
                var room = database.room();
                var slow = database.source().getConnection()) {
            var events = room.getBean(Events.class);
            slow.setAutoCommit(false);
            try (var insert = slow.prepareStatement(
                    "insert into event (workspace_id, kind, subject) values (gen_random_uuid(), 'slow', gen_random_uuid())")) {
                insert.execute();
            }
            append(database, events, "quick");

            assertThat(events.after("", 10)).isEmpty();
            slow.commit();
            var both = events.after("", 10);
            assertThat(both).extracting(read -> read.event().kind()).containsExactly("slow", "quick");
            assertThat(events.after(both.getFirst().cursor(), 10)).hasSize(1);
        }
    }

    @Test
    void an_event_needs_the_transaction_of_its_change() {
        try (var database = TestDatabase.fresh();
                var room = database.room()) {
            var events = room.getBean(Events.class);

            assertThatThrownBy(() -> events.append(Event.of(workspace, "alone", UUID.randomUUID())))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("transaction");
        }
    }

    private void append(TestDatabase database, Events events, String kind) {
        database.transactions()
                .executeWithoutResult(status -> events.append(Event.of(workspace, kind, UUID.randomUUID())));
    }
}
