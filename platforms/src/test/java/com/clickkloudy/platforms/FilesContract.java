package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.platform.Limits.Gif;
import com.clickkloudy.simulator.ledger.Medium;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a connector promises about videos, GIFs and documents: which go out, how many, and which beside which.
public abstract class FilesContract extends PublishingContract {
    /// The platforms that are played here hold what is sent to them in memory. What is larger is left to real ones.
    private static final long HEAVIEST_HERE = 64 << 20;

    @Test
    void as_many_videos_as_are_taken_go_out_whole_and_described_in_their_order() {
        var most = account.limits().videos().max();
        for (var count : IntStream.of(1, 2, most)
                .filter(some -> some > 0 && some <= most)
                .distinct()
                .toArray()) {
            assertGoesOut(videos(count));
        }
    }

    @Test
    void one_video_too_many_is_refused_by_the_check_and_by_the_platform() {
        var most = account.limits().videos().max();
        if (most > 0) {
            assertIllegal("Too many", videos(most + 1));
        }
    }

    @Test
    void pictures_and_videos_go_out_together_only_where_they_may() {
        var limits = account.limits();
        if (limits.videos().mixed()) {
            assertGoesOut(Pictures.small(1), Films.small(1), Pictures.small(2));
            if (limits.files() < Content.MAX_ATTACHMENTS) {
                assertIllegal("Too many", filled(limits.files()));
            }
        } else if (limits.videos().max() > 0) {
            assertIllegal("Not together", Pictures.small(1), Films.small(1));
        }
    }

    /// @return one file more than are taken, of both kinds
    private static Job.File[] filled(int most) {
        return Stream.concat(Stream.of(Pictures.small(0)), Stream.of(videos(most)))
                .toArray(Job.File[]::new);
    }

    @Test
    void the_heaviest_video_goes_out_and_one_byte_more_is_refused() {
        var most = account.limits().videos().maxBytes();
        if (account.limits().videos().max() > 0 && most <= HEAVIEST_HERE) {
            account = account.with(connector(stage.patientKit()));

            assertGoesOut(Films.of(most));
            assertIllegal("Too heavy", Films.of(most + 1));
        }
    }

    @Test
    void a_gif_goes_out_and_stands_alone_where_it_has_to() {
        if (account.limits().images().types().contains("image/gif")) {
            assertGoesOut(Pictures.gif());
            if (account.limits().gif().filter(Gif::alone).isPresent()) {
                assertIllegal("Not together", Pictures.gif(), Pictures.small(1));
            }
        }
    }

    @Test
    void a_document_goes_out_whole_and_alone_where_documents_are_taken() {
        var documents = account.limits().documents();
        if (documents.max() > 0) {
            assertGoesOut(Papers.small(1));
            assertIllegal("Too many", Papers.small(1), Papers.small(2));
            assertIllegal("Not together", Papers.small(1), Pictures.small(1));
            assertIllegal("Too heavy", Papers.claiming(documents.maxBytes() + 1));
        }
    }

    private void assertGoesOut(Job.File... files) {
        assertLegal("With " + files.length, files);

        var media = pictures(stage.published().getLast());
        assertThat(media.stream().map(Medium::sha256)).isEqualTo(hashes(files));
        assertThat(media.stream().map(Medium::alt)).isEqualTo(described(files));
    }

    private static Job.File[] videos(int count) {
        return IntStream.range(0, count).mapToObj(Films::small).toArray(Job.File[]::new);
    }
}
