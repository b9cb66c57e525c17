package com.clickkloudy.storage.media.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Rendition.Made;
import com.clickkloudy.model.media.Rendition.Refused;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.media.Renditions;
import com.clickkloudy.storage.media.Uploads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

class RenditionsJdbcTest {
    private static TestDatabase database;
    private static ConfigurableApplicationContext room;
    private static Renditions renditions;

    private WorkspaceId workspace;
    private Sha256 photo;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        room = database.room();
        renditions = room.getBean(Renditions.class);
    }

    @AfterAll
    static void close() {
        room.close();
        database.close();
    }

    @BeforeEach
    void onePhoto() {
        workspace = newWorkspace();
        photo = uploaded(workspace, 1);
    }

    @Test
    void what_was_made_and_what_was_refused_is_found_as_it_was() {
        var facts = new Facts("image/jpeg", 900, Optional.of(new Size(40, 30)));
        var made = new Rendition(workspace, photo, "small", new Made(hash(7), facts));
        var shapeless =
                new Rendition(workspace, photo, "clean", new Made(hash(8), new Facts("x/y", 1, Optional.empty())));
        var film = new Facts(
                "video/mp4",
                5,
                Optional.of(new Size(4, 2)),
                Optional.of(Duration.ofMillis(1_500)),
                Optional.of("h264"));
        renditions.add(new Rendition(workspace, uploaded(workspace, 3), "film", new Made(hash(9), film)));
        assertThat(renditions.findAll(workspace, List.of(hash(3))))
                .extracting(Rendition::result)
                .containsExactly(new Made(hash(9), film));
        var refused = new Rendition(workspace, photo, "tiny", new Refused("It cannot be made so small."));

        assertThat(renditions.add(made)).isEqualTo(made);
        assertThat(renditions.add(shapeless)).isEqualTo(shapeless);
        assertThat(renditions.add(refused)).isEqualTo(refused);

        assertThat(renditions.findAll(workspace, List.of(photo))).containsExactlyInAnyOrder(made, shapeless, refused);
    }

    @Test
    void of_many_who_make_the_same_at_once_the_first_counts() throws Exception {
        var makers = new ArrayList<Callable<Rendition>>();
        for (var i = 0; i < 12; i++) {
            var facts = new Facts("image/jpeg", 100 + i, Optional.empty());
            var mine = new Rendition(workspace, photo, "small", new Made(hash(100 + i), facts));
            makers.add(() -> renditions.add(mine));
        }

        var seen = new HashSet<Rendition>();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : workers.invokeAll(makers)) {
                seen.add(each.get());
            }
        }

        assertThat(seen).hasSize(1);
        assertThat(renditions.findAll(workspace, List.of(photo))).containsExactlyElementsOf(seen);
    }

    @Test
    void other_workspaces_and_other_files_are_left_out() {
        var elsewhere = newWorkspace();
        uploaded(elsewhere, 1);
        var other = uploaded(workspace, 2);
        var mine = new Rendition(workspace, photo, "clean", new Refused("No."));
        renditions.add(mine);
        renditions.add(new Rendition(elsewhere, photo, "clean", new Refused("No, too.")));
        renditions.add(new Rendition(workspace, other, "clean", new Refused("Not this.")));

        assertThat(renditions.findAll(workspace, List.of(photo, photo))).containsExactly(mine);
        assertThat(renditions.findAll(workspace, List.of())).isEmpty();
    }

    @Test
    void nothing_is_noted_of_a_file_that_is_not_there() {
        var unknown = new Rendition(workspace, hash(99), "clean", new Refused("No."));

        assertThatThrownBy(() -> renditions.add(unknown)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static Sha256 uploaded(WorkspaceId workspace, int number) {
        var facts = new Facts("image/jpeg", 1_000, Optional.empty());
        var media =
                new Media(new MediaId(UUID.randomUUID()), workspace, hash(number), "photo.jpg", facts, Instant.EPOCH);
        return room.getBean(Uploads.class).add(media).hash();
    }

    private static Sha256 hash(int number) {
        return new Sha256(String.format(Locale.ROOT, "%064x", number));
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
