package com.clickkloudy.storage.media.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.media.Uploads;
import com.clickkloudy.storage.page.BadCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class UploadsJdbcTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static TestDatabase database;
    private static ConfigurableApplicationContext room;
    private static Uploads uploads;

    private WorkspaceId workspace;
    private WorkspaceId other;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        room = database.room();
        uploads = room.getBean(Uploads.class);
    }

    @AfterAll
    static void close() {
        room.close();
        database.close();
    }

    @BeforeEach
    void newWorkspaces() {
        workspace = newWorkspace();
        other = newWorkspace();
    }

    @Test
    void what_was_added_is_found_as_it_was() {
        var film = new Media(
                new MediaId(UUID.randomUUID()),
                workspace,
                hash(1),
                "Été – 1.mp4",
                new Facts(
                        "video/mp4",
                        5_000_000_000L,
                        Optional.of(new Size(1920, 1080)),
                        Optional.of(Duration.ofMillis(140_500)),
                        Optional.of("h264")),
                NOON);
        var shapeless = photo(workspace, 2);

        assertThat(uploads.add(film)).isEqualTo(film);
        assertThat(uploads.add(shapeless)).isEqualTo(shapeless);

        assertThat(uploads.find(workspace, film.id())).contains(film);
        assertThat(uploads.find(workspace, shapeless.id())).contains(shapeless);
    }

    @Test
    void the_same_bytes_again_answer_the_first_note() {
        var first = uploads.add(photo(workspace, 1));

        assertThat(uploads.add(photo(workspace, 1))).isEqualTo(first);
        assertThat(uploads.list(workspace, Optional.empty(), 10).items()).containsExactly(first);
    }

    @Test
    void the_same_bytes_in_another_workspace_are_another_file() {
        var ours = uploads.add(photo(workspace, 1));
        var theirs = uploads.add(photo(other, 1));

        assertThat(theirs.id()).isNotEqualTo(ours.id());
        assertThat(uploads.find(workspace, theirs.id())).isEmpty();
        assertThat(uploads.findAll(workspace, List.of(ours.id(), theirs.id()))).containsExactly(ours);
        assertThat(uploads.list(workspace, Optional.empty(), 10).items()).containsExactly(ours);
    }

    @Test
    void the_same_bytes_from_many_at_once_are_noted_once() throws Exception {
        var adds = new ArrayList<Callable<Media>>();
        for (int i = 0; i < 12; i++) {
            adds.add(() -> uploads.add(photo(workspace, 1)));
        }

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = uploads.add(photo(workspace, 1)).id();
            for (var each : people.invokeAll(adds)) {
                assertThat(each.get().id()).isEqualTo(first);
            }
        }
        assertThat(eventsOf(workspace)).containsExactly("media.uploaded");
    }

    @Test
    void many_are_found_by_their_ids_and_unknown_ones_are_left_out() {
        var one = uploads.add(photo(workspace, 1));
        var two = uploads.add(photo(workspace, 2));
        var unknown = new MediaId(UUID.randomUUID());

        assertThat(uploads.findAll(workspace, List.of(two.id(), unknown, one.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(uploads.findAll(workspace, List.of())).isEmpty();
    }

    @Test
    void the_list_goes_from_the_newest_to_the_oldest_page_by_page() {
        var all = Stream.iterate(0, i -> i + 1)
                .limit(7)
                .map(i -> uploads.add(photo(workspace, i, NOON.plusSeconds(i / 2))))
                .toList();

        var seen = new ArrayList<Media>();
        var cursor = Optional.<String>empty();
        do {
            var page = uploads.list(workspace, cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seen).extracting(Media::uploadedAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void a_cursor_of_no_list_is_told() {
        for (String wrong : List.of("x", "eA.eA", "%%%", "", "eA.eA.eA")) {
            assertThatThrownBy(() -> uploads.list(workspace, Optional.of(wrong), 3))
                    .isInstanceOf(BadCursor.class);
        }
    }

    private static Media photo(WorkspaceId workspace, int number) {
        return photo(workspace, number, NOON);
    }

    private static Media photo(WorkspaceId workspace, int number, Instant at) {
        var facts = new Facts("image/jpeg", 100 + number, Optional.empty());
        return new Media(new MediaId(UUID.randomUUID()), workspace, hash(number), "photo.jpg", facts, at);
    }

    private static Sha256 hash(int number) {
        return new Sha256(String.format(Locale.ROOT, "%064x", number));
    }

    private static List<String> eventsOf(WorkspaceId workspace) {
        return room.getBean(Events.class).after("", 1_000).stream()
                .filter(read -> read.event().workspace().equals(workspace))
                .map(read -> read.event().kind())
                .toList();
    }

    private static WorkspaceId newWorkspace() {
        var id = UUID.randomUUID();
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Acme', 'UTC')")
                .param(id)
                .update();
        return new WorkspaceId(id);
    }
}
