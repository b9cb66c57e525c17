package com.clickkloudy.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.storage.door.DoorAddress;
import com.clickkloudy.storage.door.Doors;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileDoorsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(0, 1));
    private static final Profile SENT = profile();
    private static final Profile FETCHED = profile().pulling(Pull.copies());
    private static final DoorAddress PUBLIC =
            new DoorAddress(Optional.of(URI.create("https://social.example.org")), false);
    private static final DoorAddress PRIVATE = new DoorAddress(Optional.of(URI.create("http://127.0.0.1:8080")), false);

    private final Remembered opened = new Remembered(new ArrayList<>());
    private final FileDoors doors = new FileDoors(opened, PUBLIC);
    private final Post post = post();
    private final List<Job.File> files = List.of(file());

    @Test
    void a_door_is_opened_when_the_connector_asks_and_for_this_post_and_file_alone() {
        var given = doors.to(post, FETCHED, files).getFirst();
        assertThat(opened.calls()).isEmpty();

        assertThat(given.address()).isEqualTo(URI.create("https://social.example.org/m/key-1"));
        assertThat(given.address()).isEqualTo(URI.create("https://social.example.org/m/key-2"));

        var facts = given.media().facts();
        var behind = new Doors.Behind(given.media().hash(), facts.type(), facts.bytes());
        assertThat(opened.calls().getFirst())
                .isEqualTo(new Remembered.Call(WORKSPACE, post.id(), behind, Pull.copies()));
    }

    @Test
    void a_platform_that_takes_files_in_gets_no_address() {
        var given = doors.to(post, SENT, files);

        assertThat(given).isEqualTo(files);
        assertThatThrownBy(given.getFirst()::address).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_public_address_files_are_refused_where_they_are_fetched() {
        var shut = new FileDoors(opened, PRIVATE);

        var refused = (Failure.Refused) shut.obstacle(FETCHED, files).orElseThrow();
        assertThat(refused.field()).contains("/media");
        assertThat(refused.message()).contains("CLICKKLOUDY_URL").doesNotContain("://");
        assertThat(shut.obstacle(FETCHED, List.of())).isEmpty();
        assertThat(shut.obstacle(SENT, files)).isEmpty();
        assertThat(doors.obstacle(FETCHED, files)).isEmpty();
    }

    private record Remembered(List<Call> calls) implements Doors {
        record Call(WorkspaceId workspace, PostId post, Behind file, Pull pull) {}

        @Override
        public Secret open(WorkspaceId workspace, PostId post, Behind file, Pull pull) {
            calls.add(new Call(workspace, post, file, pull));
            return new Secret("key-" + calls.size());
        }

        @Override
        public Optional<Found> find(String key) {
            return Optional.empty();
        }

        @Override
        public int open(WorkspaceId workspace, PostId post) {
            return calls.size();
        }

        @Override
        public int close(WorkspaceId workspace, PostId post) {
            return 0;
        }
    }

    private static Job.File file() {
        var facts = new Media.Facts("image/png", 7, Optional.empty());
        var hash = new Sha256("0f".repeat(32));
        var media = new Media(new MediaId(new UUID(0, 3)), WORKSPACE, hash, "a.png", facts, NOON);
        return new Job.File(media, "", InputStream::nullInputStream);
    }

    private static Post post() {
        return new Post(
                new PostId(new UUID(0, 2)),
                WORKSPACE,
                new CampaignId(new UUID(0, 4)),
                new AccountId(new UUID(0, 5)),
                SENT.id(),
                PostState.PLANNED,
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static Profile profile() {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        return new Profile(
                new PlatformId("example"),
                "Example",
                Profile.Availability.OPEN,
                Profile.Evidence.DOCUMENTS_ONLY,
                URI.create("https://example.com"),
                LocalDate.of(2026, 11, 22),
                new Profile.ConnectForm(false, List.of(), ""),
                new Limits(text, Optional.empty(), Limits.Images.none(), true),
                List.of(),
                Duration.ofSeconds(30));
    }
}
