package com.clickkloudy.storage.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.model.platform.Pull;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Edits;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.door.Doors.Behind;
import com.clickkloudy.storage.door.Doors.Found;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsTest {
    private static final Behind PICTURE = new Behind(new Sha256("0f".repeat(32)), "image/png", 7);
    private static final Behind OTHER = new Behind(new Sha256("a1".repeat(32)), "image/jpeg", 9);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Commands commands;
    private Doors doors;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        commands = room.getBean(Commands.class);
        doors = room.getBean(Doors.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_door_leads_to_its_file_and_to_no_other() {
        var post = examples.now(1).post();
        var picture = door(post, PICTURE);
        var other = door(post, OTHER);

        assertThat(doors.find(picture)).contains(new Found(examples.workspace(), PICTURE));
        assertThat(doors.find(other)).contains(new Found(examples.workspace(), OTHER));
    }

    @Test
    void a_key_has_256_bits_is_made_anew_each_time_and_is_kept_nowhere() {
        var post = examples.now(1).post();
        var keys = IntStream.range(0, 5).mapToObj(n -> door(post, PICTURE)).toList();

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.matches("[A-Za-z0-9_-]{43}"));
        assertThat(keys).allMatch(key -> doors.find(key).isPresent());
        assertThat(rows(post).toString()).doesNotContain(keys);
    }

    @Test
    void what_is_no_key_or_almost_one_opens_nothing() {
        var key = door(examples.now(1).post(), PICTURE);
        var last = key.charAt(42) == 'A' ? 'Q' : 'A';

        assertThat(doors.find("")).isEmpty();
        assertThat(doors.find(key + "A")).isEmpty();
        assertThat(doors.find(key.substring(0, 42) + last)).isEmpty();
        assertThat(doors.find("' or true or fingerprint = '".repeat(2))).isEmpty();
    }

    @Test
    void another_workspace_opens_and_closes_none() {
        var post = examples.now(1).post();
        var key = door(post, PICTURE);
        var next = new WorkspaceId(UUID.randomUUID());

        assertThatThrownBy(() -> doors.open(next, post, PICTURE, Pull.links()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(doors.close(next, post)).isZero();
        assertThat(doors.open(next, post)).isZero();
        assertThat(doors.find(key)).isPresent();
    }

    @Test
    void a_closed_door_stays_closed() {
        var post = examples.now(1).post();
        var key = door(post, PICTURE);
        door(post, OTHER);
        assertThat(doors.open(examples.workspace(), post)).isEqualTo(2);

        assertThat(doors.close(examples.workspace(), post)).isEqualTo(2);
        assertThat(doors.open(examples.workspace(), post)).isZero();
        assertThat(doors.close(examples.workspace(), post)).isZero();
        assertThat(doors.find(key)).isEmpty();
    }

    @Test
    void a_skipped_post_loses_its_door_until_it_is_sent_after_all() {
        var post = examples.now(1).post();
        var key = door(post, PICTURE);
        room.getBean(Claims.class).claim(examples.workspace(), post, 2, Duration.ofSeconds(10), "worker-1");
        record(post, new Ending.Parked(FailureKind.REFUSED, true, Optional.empty(), "No."));
        assertThat(doors.find(key)).isPresent();

        commands.skip(examples.workspace(), post, examples.person());
        assertThat(doors.find(key)).isEmpty();
        assertThat(doors.open(examples.workspace(), post)).isZero();

        commands.retry(examples.workspace(), post, false, Duration.ofHours(1), examples.person());
        assertThat(doors.find(key)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, true",
        "PREPARED, true",
        "WAITING, true",
        "SENDING, true",
        "ACCEPTED, true",
        "ATTENTION, true",
        "PUBLISHED, true",
        "FAILED, false",
        "SKIPPED, false",
        "CANCELLED, false"
    })
    void a_door_is_open_while_its_post_may_go_out_or_is_out(String state, boolean isOpen) {
        var post = examples.now(1).post();
        var key = door(post, PICTURE);
        database.jdbc()
                .sql("update post set state = ? where id = ?")
                .params(state, post.value())
                .update();

        assertThat(doors.find(key).isPresent()).isEqualTo(isOpen);
    }

    @Test
    void a_cancelled_campaign_s_posts_lose_their_doors() {
        var campaign = examples.now(1);
        var key = door(campaign.post(), PICTURE);

        commands.cancel(examples.workspace(), campaign.id(), Optional.of(examples.person()));

        assertThat(doors.find(key)).isEmpty();
    }

    @Test
    void a_post_that_says_something_else_by_now_loses_the_door_to_what_it_said() {
        var campaign = examples.now(1);
        var key = door(campaign.post(), PICTURE);
        var revision = room.getBean(Campaigns.class)
                .find(examples.workspace(), campaign.id())
                .orElseThrow()
                .revision();

        var edit = new Edits.Edit("Harbour festival", new Content("The harbour is shut.", List.of()), revision);
        room.getBean(Edits.class).edit(examples.workspace(), campaign.id(), edit, examples.person());

        assertThat(doors.find(key)).isEmpty();
        assertThat(doors.find(door(campaign.post(), PICTURE))).isPresent();
    }

    @Test
    void once_the_post_is_out_a_door_stays_open_as_long_as_the_platform_needs_it() {
        var post = examples.now(1).post();
        var copied =
                doors.open(examples.workspace(), post, PICTURE, Pull.copies()).reveal();
        var linked =
                doors.open(examples.workspace(), post, PICTURE, Pull.links()).reveal();
        room.getBean(Claims.class).claim(examples.workspace(), post, 2, Duration.ofSeconds(10), "worker-1");
        record(post, new Ending.Published(new Remote("1", Optional.empty())));
        assertThat(doors.find(copied)).isPresent();

        published(post, "23 hours");
        assertThat(doors.find(copied)).isPresent();
        published(post, "25 hours");
        assertThat(doors.find(copied)).isEmpty();
        assertThat(doors.find(linked)).isPresent();
        published(post, "3651 days");
        assertThat(doors.find(linked)).isEmpty();
    }

    @Test
    void a_door_whose_post_never_ends_is_shut_in_the_end_and_swept_away() {
        var post = examples.now(1).post();
        var key = doors.open(examples.workspace(), post, PICTURE, Pull.copies()).reveal();
        database.jdbc()
                .sql("update media_door set ends_at = ends_at - interval '46 days' where post_id = ?")
                .param(post.value())
                .update();

        assertThat(doors.find(key)).isEmpty();
        door(post, OTHER);
        assertThat(rows(post)).hasSize(1);
    }

    @Test
    void a_file_that_is_prepared_over_and_over_has_a_few_doors_and_no_more() {
        var post = examples.now(1).post();
        var keys = IntStream.range(0, 30).mapToObj(n -> door(post, PICTURE)).toList();

        assertThat(rows(post)).hasSize(10);
        assertThat(keys.subList(20, 30)).allMatch(key -> doors.find(key).isPresent());
    }

    private String door(PostId post, Behind file) {
        return doors.open(examples.workspace(), post, file, Pull.links()).reveal();
    }

    private void record(PostId post, Ending ending) {
        room.getBean(Claims.class).record(examples.workspace(), post, 1, ending);
    }

    private void published(PostId post, String ago) {
        database.jdbc()
                .sql("update post set published_at = now() - ?::interval where id = ?")
                .params(ago, post.value())
                .update();
    }

    private List<?> rows(PostId post) {
        return database.jdbc()
                .sql("select d.*, encode(fingerprint, 'escape') as text from media_door d where post_id = ?")
                .param(post.value())
                .query()
                .listOfRows();
    }
}
