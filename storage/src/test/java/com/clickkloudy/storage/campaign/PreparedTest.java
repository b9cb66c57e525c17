package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What a post was prepared with, as its row keeps it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreparedTest {
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private Batches batches;
    private CampaignExamples examples;
    private PostId post;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        batches = room.getBean(Batches.class);
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @BeforeEach
    void schedule() {
        examples = new CampaignExamples(room);
        post = examples.now(1).post();
    }

    @Test
    void its_age_is_that_of_its_oldest_part() {
        prepare("one of two", false);
        var begun = row().preparedAt();
        prepare("two of two", true);

        assertThat(row().prepared()).contains("two of two");
        assertThat(row().preparedAt()).isPresent().isEqualTo(begun);
    }

    @Test
    void what_was_forgotten_is_prepared_from_the_beginning() {
        prepare("old", true);
        age();
        var old = row().preparedAt().orElseThrow();

        batches.forget(examples.workspace(), List.of(post));

        assertThat(row().ready()).isFalse();
        assertThat(row().prepared()).isEmpty();
        assertThat(row().preparedAt()).isEmpty();
        assertThat(row().post().state()).isEqualTo(PostState.PLANNED);
        prepare("new", true);
        assertThat(row().preparedAt()).map(old::isBefore).contains(true);
    }

    @Test
    void what_is_with_the_platform_is_not_forgotten() {
        prepare("sent", true);
        room.getBean(Claims.class).claim(examples.workspace(), post, 2, CampaignExamples.HALF_A_DAY, "worker");

        batches.forget(examples.workspace(), List.of(post));

        assertThat(row().prepared()).contains("sent");
    }

    private void prepare(String state, boolean ready) {
        assertThat(batches.prepared(examples.workspace(), post, 2, state, ready))
                .isTrue();
    }

    private void age() {
        database.jdbc()
                .sql("update post set prepared_at = prepared_at - interval '1 day'")
                .update();
    }

    private PostRow row() {
        return room.getBean(Posts.class).find(examples.workspace(), post).orElseThrow();
    }
}
