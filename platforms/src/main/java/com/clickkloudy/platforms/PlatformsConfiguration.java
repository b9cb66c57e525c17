package com.clickkloudy.platforms;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// This room's door: finds every connector and offers them as [Platforms].
///
/// `clickkloudy.outbound.allow` (or `OUTBOUND_ALLOW`) lists the `host:port` that may be asked in private networks;
/// `clickkloudy.outbound.longest` (as `PT2S`) bounds every call, where a test cannot wait as long as a platform may;
/// `clickkloudy.sandbox.simulator` is the address at which all platforms are played, empty in a real installation.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class PlatformsConfiguration {
    @Bean
    Outbound outbound(
            @Value("${clickkloudy.outbound.allow:${OUTBOUND_ALLOW:}}") String allow,
            @Value("${clickkloudy.sandbox.simulator:}") String simulator,
            @Value("${clickkloudy.outbound.longest:PT12H}") String longest) {
        return Outbound.of(allow, simulator).within(Duration.parse(longest));
    }

    @Bean
    Kit kit(
            Outbound outbound,
            ObjectProvider<Clock> clock,
            ObjectProvider<Budget> budget,
            ObjectProvider<OwnKey> ownKey) {
        return new Kit(
                outbound,
                clock.getIfUnique(Clock::systemUTC),
                new SecureRandom(),
                budget.getIfUnique(Budget::unlimited),
                ownKey.getIfUnique(OwnKey::ofThisProcess));
    }

    @Bean
    Platforms platforms(List<Connector> connectors) {
        return new Platforms(connectors);
    }
}
