package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.clickkloudy.workflows.campaign.PreparedPage;
import com.clickkloudy.workflows.campaign.Preparing;
import io.temporal.testing.TestActivityEnvironment;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What preparing a page of posts asks of the database.
class PreparingTest {
    private static final String STATEMENTS = "org.springframework.jdbc.core.JdbcTemplate";

    @Test
    void a_page_of_fifty_posts_costs_as_many_statements_as_a_single_post() {
        var activities = TestActivityEnvironment.newInstance();
        try (var rig = new EngineRig(TemporalServer.inMemory())) {
            activities.registerActivitiesImplementations(rig.bean(Preparing.class));
            var preparing = activities.newActivityStub(Preparing.class);
            var single = Page.of(rig, Pigeons.PLAIN, 1);
            var full = Page.of(rig, Pigeons.PLAIN, 50);
            preparing.preparePage(Page.of(rig, Pigeons.PLAIN, 1)); // the first of a process also asks what time it is

            var ofOne = statements(
                    () -> assertThat(posts(preparing.preparePage(single))).isEqualTo(1));
            var ofFifty = statements(
                    () -> assertThat(posts(preparing.preparePage(full))).isEqualTo(50));

            assertThat(ofFifty).isEqualTo(ofOne).isLessThan(8);
        } finally {
            activities.close();
        }
    }

    private static int posts(PreparedPage page) {
        return page.departures().stream().mapToInt(each -> each.posts().size()).sum();
    }

    private static long statements(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(STATEMENTS);
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(said);
        try {
            work.run();
        } finally {
            log.detachAppender(said);
            log.setLevel(Level.INFO);
        }
        return said.list.stream()
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
