package com.clickkloudy.api.engine;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.campaign.series.Recurrences;
import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.calendar.LibRecur;
import com.clickkloudy.workflows.wire.Sealer;
import com.clickkloudy.workflows.wire.Temporal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How this process reaches the engine. Where it runs in one context with the worker, the two share one connection.
@Configuration(proxyBeanMethods = false)
class EngineConnection {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// @param quicker for tests only: everything that waits, that many times quicker
    @Bean
    @ConditionalOnMissingBean
    EngineTimes engineTimes(@Value("${clickkloudy.engine.quicker:1}") int quicker) {
        return EngineTimes.standard().quicker(quicker);
    }

    @Bean
    @ConditionalOnMissingBean
    Temporal temporal(
            @Value("${clickkloudy.temporal.address}") String address,
            @Value("${clickkloudy.temporal.namespace:default}") String namespace,
            Keyset keyset,
            ObjectProvider<MeterRegistry> meters) {
        var seal = keyset.seal("temporal");
        return Temporal.at(
                address, namespace, Sealer.of(seal::seal, seal::open), meters.getIfUnique(CompositeMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    Starts starts(Temporal temporal) {
        return new Starts(temporal.client());
    }

    @Bean
    Recurrences recurrences() {
        return new LibRecur();
    }
}
