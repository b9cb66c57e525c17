package com.clickkloudy.storage.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentAloneTest {
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
    }

    @AfterAll
    void close() {
        room.close();
        database.close();
    }

    @Test
    void is_what_the_whole_campaign_says() {
        var campaigns = room.getBean(Campaigns.class);
        var examples = new CampaignExamples(room);

        var campaign = examples.now(3).id();

        var whole = campaigns.find(examples.workspace(), campaign).orElseThrow();
        assertThat(campaigns.content(examples.workspace(), campaign)).contains(whole.content());
    }

    @Test
    void is_absent_for_another_workspace() {
        var campaigns = room.getBean(Campaigns.class);

        var campaign = new CampaignExamples(room).now(1).id();

        assertThat(campaigns.content(new WorkspaceId(UUID.randomUUID()), campaign))
                .isEmpty();
    }
}
