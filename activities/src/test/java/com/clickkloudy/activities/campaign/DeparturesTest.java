package com.clickkloudy.activities.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.system.Timetable;
import com.clickkloudy.workflows.campaign.CampaignRef;
import com.clickkloudy.workflows.campaign.Departure;
import com.clickkloudy.workflows.campaign.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final Departures departures = new Departures();
    private final EngineTimes times = EngineTimes.standard();

    @Test
    void posts_of_one_second_leave_together_the_first_second_first() {
        var late = post();
        departures.add(late, NOON.plusSeconds(9));
        departures.add(post(), NOON.plusMillis(900));
        departures.add(post(), NOON);

        var planned = departures.by(leaving(Map.of()), times);

        assertThat(planned).hasSize(2);
        assertThat(planned.getFirst().posts()).hasSize(2);
        assertThat(planned.getFirst().slot()).isEqualTo(NOON.plusMillis(900));
        assertThat(planned.getLast().posts()).containsExactly(late);
    }

    @Test
    void the_more_posts_leave_in_a_second_the_sooner_they_are_taken() {
        departures.add(post(), NOON);
        departures.add(post(), NOON.plusSeconds(1));
        departures.add(post(), NOON.plusSeconds(2));

        var planned = departures.by(leaving(Map.of(NOON.plusSeconds(1), 1_500, NOON.plusSeconds(2), 100_000)), times);

        assertThat(planned)
                .extracting(each -> Duration.between(each.armAt(), each.slot()).toSeconds())
                .containsExactly(3L, 13L, 60L);
    }

    @Test
    void nothing_to_leave_is_no_departure() {
        assertThat(departures.by(leaving(Map.of()), times))
                .extracting(Departure::posts)
                .isEmpty();
    }

    private static Timetable leaving(Map<Instant, Integer> posts) {
        return new Timetable() {
            @Override
            public Instant now() {
                return NOON;
            }

            @Override
            public Map<Instant, Integer> leaving(Instant from, Instant until) {
                return posts;
            }
        };
    }

    private static PostRef post() {
        var campaign = new CampaignRef(new WorkspaceId(UUID.randomUUID()), new CampaignId(UUID.randomUUID()));
        var post = new PostId(UUID.randomUUID());
        return new PostRef(campaign, post, new AccountId(UUID.randomUUID()), new PlatformId("example"), 1);
    }
}
