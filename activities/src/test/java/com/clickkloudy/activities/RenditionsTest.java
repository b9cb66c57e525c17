package com.clickkloudy.activities;

import static com.clickkloudy.activities.Gallery.showing;
import static com.clickkloudy.activities.Gallery.taking;
import static com.clickkloudy.activities.Gallery.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Renditions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Files that accounts do not take as they are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenditionsTest {
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";
    private static final long PLENTY = 10_000_000;
    private final Gallery early = new Gallery("early", true);
    private final Gallery late = new Gallery("late", false);
    private EngineRig rig;

    @BeforeAll
    void open() {
        rig = new EngineRig(TemporalServer.inMemory(), EngineTimes.standard().quicker(20), List.of(early, late));
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @BeforeEach
    void emptyWalls() {
        early.wall().clear();
        late.wall().clear();
    }

    @Test
    void one_rendition_serves_all_posts_that_need_the_same_on_every_platform() throws IOException {
        var picture = picture(400, 300, 1);
        var accounts = new ArrayList<AccountId>();
        for (var i = 0; i < 30; i++) {
            accounts.add((i % 2 == 0 ? early : late).account(rig, taking(PLENTY, 30_000, PNG, JPEG)));
        }

        var campaign = rig.publishNow(accounts, showing(picture));
        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);

        assertThat(made(picture)).hasSize(1);
        assertThat(early.wall()).hasSize(15);
        assertThat(late.wall()).hasSize(15);
        for (var hung : late.wall()) {
            assertThat(hung.bytes()).isEqualTo(early.wall().getFirst().bytes());
            assertThat(hung.media()).isEqualTo(early.wall().getFirst().media());
            assertThat(hung.media().facts().size()).contains(new Size(200, 150));
            assertThat(hung.media().facts().bytes()).isEqualTo(hung.bytes().length);
        }
    }

    @Test
    void accounts_with_other_limits_get_another() throws IOException {
        var picture = picture(400, 300, 2);
        var roomy = late.account(rig, taking(PLENTY, PLENTY, PNG));
        var photos = late.account(rig, taking(PLENTY, PLENTY, JPEG));

        var campaign = rig.publishNow(List.of(roomy, photos), showing(picture));
        rig.await(campaign, row -> row.post().state() == PostState.PUBLISHED);

        assertThat(late.wall())
                .extracting(
                        hung -> hung.media().facts().type(),
                        hung -> hung.media().name())
                .containsExactlyInAnyOrder(tuple(PNG, "harbour.png"), tuple(JPEG, "harbour.jpg"));
        assertThat(late.wall())
                .filteredOn(hung -> hung.media().facts().type().equals(PNG))
                .allSatisfy(hung -> assertThat(hung.media().hash()).isEqualTo(picture.hash()));
    }

    @Test
    void what_was_made_once_is_not_made_again_for_the_next_campaign() throws IOException {
        var picture = picture(400, 300, 3);
        var account = late.account(rig, taking(PLENTY, 30_000, JPEG));
        var first = rig.publishNow(List.of(account), showing(picture));
        rig.await(first, row -> row.post().state() == PostState.PUBLISHED);
        var made = made(picture);

        var second = rig.publishNow(List.of(account), showing(picture));
        rig.await(second, row -> row.post().state() == PostState.PUBLISHED);

        assertThat(made(picture)).isEqualTo(made).hasSize(1);
        assertThat(late.wall().getLast().bytes())
                .isEqualTo(late.wall().getFirst().bytes());
    }

    @Test
    void a_post_whose_picture_cannot_be_made_fit_is_parked_with_the_reason_and_others_leave() throws IOException {
        var picture = picture(400, 300, 4);
        var strict = early.account(rig, taking(50, PLENTY, JPEG));
        var roomy = early.account(rig, taking(PLENTY, PLENTY, JPEG));

        var campaign = rig.publishNow(List.of(strict, roomy), showing(picture));
        rig.await(
                campaign,
                row -> row.post().state() != PostState.PLANNED
                        && row.post().state() != PostState.PREPARED
                        && row.post().state() != PostState.SENDING);

        assertThat(rig.posts(campaign))
                .extracting(row -> row.post().state())
                .containsExactlyInAnyOrder(PostState.ATTENTION, PostState.PUBLISHED);
        var parked = rig.posts(campaign).stream()
                .filter(row -> row.post().account().equals(strict))
                .findFirst()
                .orElseThrow();
        assertThat(parked.post().trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.kind()).isEqualTo(FailureKind.REFUSED);
            assertThat(trouble.message()).contains("cannot be made small enough");
        });
    }

    @Test
    void a_file_that_the_store_has_lost_parks_the_post_and_may_come_back() throws IOException {
        var picture = picture(400, 300, 5);
        var account = late.account(rig, taking(PLENTY, 30_000, JPEG));
        rig.bean(MediaStore.class).delete(rig.workspace, picture.hash());

        var campaign = rig.publishNow(List.of(account), showing(picture));
        rig.await(campaign, row -> row.post().state() == PostState.ATTENTION);

        assertThat(rig.post(campaign).post().trouble())
                .hasValueSatisfying(
                        trouble -> assertThat(trouble.message()).isEqualTo("The file is gone. Upload it again."));
        assertThat(made(picture)).isEmpty();
    }

    private List<Rendition> made(Media of) {
        return rig.bean(Renditions.class).findAll(rig.workspace, List.of(of.hash()));
    }

    private Media picture(int width, int height, int seed) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        var facts = new Facts(PNG, bytes.size(), Optional.of(new Size(width, height)));
        return upload(rig, facts, bytes.toByteArray());
    }
}
