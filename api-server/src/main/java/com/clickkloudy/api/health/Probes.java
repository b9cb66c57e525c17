package com.clickkloudy.api.health;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.storage.campaign.Lateness;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.workflows.wire.Temporal;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// What is looked at.
@Configuration(proxyBeanMethods = false)
class Probes {
    @Bean
    @Order(1)
    Probe databaseProbe(DataSource database) {
        var consequence = "The database is not reachable. Nothing can be shown or changed until it is back.";
        return new Probed("database", consequence, () -> {
            try (var connection = database.getConnection()) {
                return connection.isValid(2);
            }
        });
    }

    @Bean
    @Order(2)
    Probe temporalProbe(Temporal temporal) {
        var consequence = "The engine is not reachable. Planned posts start by themselves when it is back.";
        return new Probed(
                "temporal", consequence, () -> temporal.stubs().healthCheck().isInitialized());
    }

    @Bean
    @Order(3)
    Probe mediaStoreProbe(MediaStore store) {
        var consequence = "The media store is not reachable. Posts with files wait until it is back.";
        return new Probed("mediaStore", consequence, store::answers);
    }

    @Bean
    @Order(4)
    Probe punctualityProbe(Lateness lateness, EngineTimes times) {
        return new Punctuality(() -> lateness.count(times.lateAfter()));
    }

    private interface Question {
        boolean answers() throws Exception;
    }

    private record Probed(String name, String consequence, Question question) implements Probe {
        @Override
        public boolean answers() throws Exception {
            return question.answers();
        }
    }
}
