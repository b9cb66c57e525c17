package com.clickkloudy.activities;

import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.workflows.Starts;
import com.clickkloudy.workflows.wire.Sealer;
import com.clickkloudy.workflows.wire.Temporal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How this process reaches Temporal, with every payload sealed by the installation's keys. Where it runs in one
/// context with the API server, the two share one connection.
@Configuration(proxyBeanMethods = false)
class TemporalConnection {
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
}
