package com.clickkloudy.storage.system.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.campaign.CampaignExamples;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.system.Sweeps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class EpochJdbcTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext room = database.room();
    private final CampaignExamples examples = new CampaignExamples(room);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void as_long_as_both_go_on_together_nothing_is_in_doubt() {
        var overdue = examples.scheduled(Instant.now().minusSeconds(60), 1).post();

        assertThat(epoch().advance()).isZero();
        assertThat(epoch().advance()).isZero();

        assertThat(post(overdue).state()).isEqualTo(PostState.PLANNED);
        assertThat(file()).hasContent("2");
    }

    @Test
    void a_database_that_has_gone_back_looks_for_overdue_posts_before_it_sends_them() throws IOException {
        var since = Instant.now();
        epoch().advance();
        var overdue = examples.scheduled(Instant.now().minusSeconds(60), 1).post();
        var planned = examples.scheduled(Instant.now().plusSeconds(600), 1).post();
        Files.writeString(file(), "9");

        assertThat(epoch().advance()).isEqualTo(1);

        assertThat(post(planned).state()).isEqualTo(PostState.PLANNED);
        assertThat(post(overdue).state()).isEqualTo(PostState.ATTENTION);
        assertThat(post(overdue).trouble().orElseThrow().kind()).isEqualTo(FailureKind.UNCONFIRMED);
        var attempt = room.getBean(Claims.class)
                .last(examples.workspace(), overdue)
                .orElseThrow()
                .attempt();
        assertThat(attempt.state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(attempt.key()).isEqualTo(PostKey.of(overdue, 0, 1));
        assertThat(attempt.claimedAt()).isBefore(since);
        assertThat(room.getBean(Sweeps.class).unattended(100, 100))
                .extracting(each -> each.post())
                .containsExactly(overdue);
        assertThat(file()).hasContent("10");
        assertThat(epoch().advance()).isZero();
    }

    @Test
    void a_backup_that_was_put_back_is_one_even_where_both_went_back_together() throws IOException {
        epoch().advance();
        examples.scheduled(Instant.now().minusSeconds(60), 3);
        Files.writeString(file(), "restored");

        assertThat(epoch().advance()).isEqualTo(3);

        assertThat(file()).hasContent("2");
        assertThat(epoch().advance()).isZero();
    }

    @Test
    void what_was_already_on_its_way_stays_as_it_is() throws IOException {
        epoch().advance();
        var sending = examples.now(1).post();
        room.getBean(Claims.class).claim(examples.workspace(), sending, 2, Duration.ofSeconds(30), "worker");
        Files.writeString(file(), "restored");

        assertThat(epoch().advance()).isZero();

        assertThat(post(sending).state()).isEqualTo(PostState.SENDING);
    }

    @Test
    void a_folder_that_is_away_is_neither_made_nor_missed() {
        var away = new EpochFile(Optional.of(folder.resolve("away")));

        assertThat(new EpochJdbc(database.jdbc(), database.transactions(), away).advance())
                .isZero();
        assertThat(new EpochJdbc(database.jdbc(), database.transactions(), new EpochFile(Optional.empty())).advance())
                .isZero();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_says_nothing_is_written_anew() throws IOException {
        Files.writeString(file(), "?");

        assertThat(epoch().advance()).isZero();

        assertThat(file()).hasContent("1");
    }

    private EpochJdbc epoch() {
        return new EpochJdbc(database.jdbc(), database.transactions(), new EpochFile(Optional.of(folder)));
    }

    private Path file() {
        var id = database.jdbc()
                .sql("select id from installation")
                .query(UUID.class)
                .single();
        return folder.resolve("installation-" + id);
    }

    private Post post(PostId post) {
        return room.getBean(Posts.class)
                .find(examples.workspace(), post)
                .orElseThrow()
                .post();
    }
}
