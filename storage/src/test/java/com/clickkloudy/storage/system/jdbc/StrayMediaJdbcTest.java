package com.clickkloudy.storage.system.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Role;
import com.clickkloudy.model.access.Workspace;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.access.Membership;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.Person;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Renditions;
import com.clickkloudy.storage.media.Uploads;
import com.clickkloudy.storage.system.StrayMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

final class StrayMediaJdbcTest {
    private static final Instant LATER = Instant.now().plusSeconds(3600);

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path folder;

    private AnnotationConfigApplicationContext room;
    private MediaStore store;

    @BeforeEach
    void open() {
        var media = new MapPropertySource("media", Map.of("clickkloudy.media.folder", folder.toString()));
        room = database.room(
                context -> context.getEnvironment().getPropertySources().addFirst(media));
        store = room.getBean(MediaStore.class);
        var admin = new Person(new PersonId(UUID.randomUUID()), "admin", "Admin", true, true);
        var main = new Membership(new Workspace(workspace, "Main"), ZoneId.of("UTC"), Role.ADMIN);
        room.getBean(People.class).settle(new People.Founding(main, admin, "hash"));
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void what_is_noted_stays_and_what_is_not_goes() throws IOException {
        var noted = kept(workspace, "noted");
        room.getBean(Uploads.class).add(media(noted));
        var stray = kept(workspace, "stray");

        assertThat(room.getBean(StrayMedia.class).discard(LATER)).isEqualTo(1);

        assertThat(store.size(workspace, noted)).isPresent();
        assertThat(store.size(workspace, stray)).isEmpty();
    }

    @Test
    void what_was_made_of_a_file_stays_as_long_as_it_is_noted() throws IOException {
        var original = kept(workspace, "original");
        room.getBean(Uploads.class).add(media(original));
        var made = kept(workspace, "made");
        var facts = new Media.Facts("image/jpeg", 4, Optional.empty());
        room.getBean(Renditions.class)
                .add(new Rendition(workspace, original, "smaller", new Rendition.Made(made, facts)));

        assertThat(room.getBean(StrayMedia.class).discard(LATER)).isZero();

        assertThat(store.size(workspace, made)).isPresent();
    }

    @Test
    void files_of_a_workspace_that_this_database_does_not_know_are_left_alone() throws IOException {
        var elsewhere = new WorkspaceId(UUID.randomUUID());
        var hash = kept(elsewhere, "another database notes it");

        assertThat(room.getBean(StrayMedia.class).discard(LATER)).isZero();

        assertThat(store.size(elsewhere, hash)).isPresent();
    }

    private Sha256 kept(WorkspaceId owner, String text) throws IOException {
        try (var staged = store.stage(owner, new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            staged.keep();
            return staged.hash();
        }
    }

    private Media media(Sha256 hash) {
        return new Media(
                new MediaId(UUID.randomUUID()),
                workspace,
                hash,
                "a.png",
                new Media.Facts("image/png", 5, Optional.empty()),
                Instant.now());
    }
}
