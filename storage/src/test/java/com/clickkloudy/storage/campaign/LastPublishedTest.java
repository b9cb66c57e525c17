package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class LastPublishedTest {
    private static final Instant EARLY = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext room = database.room();
    private final CampaignExamples examples = new CampaignExamples(room);
    private final Posts posts = room.getBean(Posts.class);

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void the_last_post_of_each_account_that_went_out_is_told() {
        var often = new AccountId(UUID.randomUUID());
        var never = new AccountId(UUID.randomUUID());
        published(often, EARLY);
        published(often, LATE);
        examples.scheduled(LATE, List.of(post(often), post(never)));

        assertThat(posts.lastPublished(examples.workspace(), List.of(often, never, often)))
                .isEqualTo(Map.of(often, LATE));
        assertThat(posts.lastPublished(examples.workspace(), List.of())).isEmpty();
        assertThat(posts.lastPublished(new WorkspaceId(UUID.randomUUID()), List.of(often)))
                .isEmpty();
    }

    private static Campaigns.NewPost post(AccountId account) {
        return new Campaigns.NewPost(new PostId(UUID.randomUUID()), account, CampaignExamples.EXAMPLE);
    }

    private void published(AccountId account, Instant at) {
        var campaign = examples.scheduled(at, List.of(post(account)));
        database.jdbc()
                .sql("update post set state = 'PUBLISHED', published_at = ? where campaign_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), campaign.id().value())
                .update();
    }
}
