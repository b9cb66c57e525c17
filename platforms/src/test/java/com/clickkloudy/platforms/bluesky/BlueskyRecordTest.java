package com.clickkloudy.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.platforms.Films;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Pictures;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.platforms.kit.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BlueskyRecordTest {
    private static final Instant MADE = Instant.parse("2026-12-01T09:00:00.123456Z");

    @Test
    void a_key_is_a_tid_of_its_second_and_the_same_in_every_try() {
        var key = BlueskyRecord.key(job(new UUID(3, 4), "one", MADE));

        assertThat(key).matches("[234567abcdefghij][2-7a-z]{12}");
        assertThat(BlueskyRecord.key(job(new UUID(3, 4), "one", MADE))).isEqualTo(key);
        assertThat(key)
                .isGreaterThanOrEqualTo(
                        BlueskyRecord.key(job(new UUID(0, 0), "", Instant.parse("2026-12-01T09:00:00Z"))))
                .isLessThan(BlueskyRecord.key(job(new UUID(0, 0), "", Instant.parse("2026-12-01T09:00:01Z"))));
    }

    @Test
    void the_tid_of_a_known_instant_is_the_known_one() {
        assertThat(BlueskyRecord.key(job(new UUID(0, 0), "", Instant.EPOCH))).isEqualTo("2222222222222");
        assertThat(BlueskyRecord.key(job(new UUID(1, 1), "", Instant.EPOCH))).isEqualTo("2222222222323");
    }

    @Test
    void many_posts_of_one_second_have_a_key_each() {
        var keys = IntStream.range(0, 1_000)
                .mapToObj(number -> UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)}))
                .map(key -> BlueskyRecord.key(job(key, "", MADE)));

        assertThat(keys.distinct()).hasSize(1_000);
    }

    @Test
    void a_plain_text_is_a_plain_record() {
        assertThat(BlueskyRecord.of(job(new UUID(1, 2), "Hello", MADE), List.of(), Map.of()))
                .hasToString(
                        "{\"$type\":\"app.bsky.feed.post\",\"text\":\"Hello\",\"createdAt\":\"2026-12-01T09:00:00.123Z\"}");
    }

    @Test
    void a_picture_stands_in_the_record_with_its_words_and_its_shape() {
        var blob = Json.object().with("$type", "blob");

        var record = BlueskyRecord.of(job(new UUID(1, 2), "", MADE, Pictures.small(7)), List.of(blob), Map.of());

        assertThat(record.get("/embed").orElseThrow())
                .hasToString("{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"image\":{\"$type\":\"blob\"},"
                        + "\"alt\":\"Picture 7\",\"aspectRatio\":{\"width\":80,\"height\":60}}]}");
    }

    @Test
    void a_video_stands_in_the_record_alone() {
        var blob = Json.object().with("$type", "blob");

        var record = BlueskyRecord.of(job(new UUID(1, 2), "", MADE, Films.small(7)), List.of(blob), Map.of());

        assertThat(record.get("/embed").orElseThrow())
                .hasToString("{\"$type\":\"app.bsky.embed.video\",\"video\":{\"$type\":\"blob\"},"
                        + "\"alt\":\"Video 7\",\"aspectRatio\":{\"width\":160,\"height\":90}}");
    }

    private static Job job(UUID key, String text, Instant createdAt, Job.File... files) {
        var account = new Account(
                new AccountId(new UUID(0, 1)),
                new WorkspaceId(new UUID(0, 2)),
                BlueskyProfile.ID,
                "did:plc:alice",
                "alice.test",
                "Alice",
                Optional.empty(),
                Optional.empty(),
                AccountStatus.CONNECTED,
                Optional.empty(),
                BlueskyProfile.PROFILE.limits(),
                Instant.EPOCH,
                Optional.empty());
        var credentials = new Credentials(Map.of("access", new Secret("a")), Map.of(), Optional.empty());
        return new Job(account, credentials, new PostKey(key), createdAt, text, List.of(files), SendBy.never());
    }
}
