package com.clickkloudy.activities;

import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.wire.Sealer;
import com.clickkloudy.workflows.wire.Temporal;
import com.uber.m3.tally.RootScopeBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How this process reaches Temporal, with every payload sealed by the installation's keys.
@Configuration(proxyBeanMethods = false)
class TemporalConnection {
    private static final com.uber.m3.util.Duration EVERY = com.uber.m3.util.Duration.ofSeconds(10);

    @Bean
    @ConditionalOnMissingBean
    Temporal temporal(
            @Value("${clickkloudy.temporal.address}") String address,
            @Value("${clickkloudy.temporal.namespace:default}") String namespace,
            Keyset keyset,
            ObjectProvider<MeterRegistry> meters) {
        var registry = meters.getIfUnique(SimpleMeterRegistry::new);
        var scope = new RootScopeBuilder()
                .reporter(new MicrometerClientStatsReporter(registry))
                .reportEvery(EVERY);
        var seal = keyset.seal("temporal");
        return Temporal.at(address, namespace, Sealer.of(seal::seal, seal::open), scope);
    }

    @Bean
    @ConditionalOnMissingBean
    Starts starts(Temporal temporal) {
        return new Starts(temporal.client());
    }
}
