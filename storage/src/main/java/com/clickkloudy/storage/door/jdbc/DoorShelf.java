package com.clickkloudy.storage.door.jdbc;

import com.clickkloudy.storage.door.DoorAddress;
import com.clickkloudy.storage.door.Doors;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The shelf of doors, as it stands in PostgreSQL.
@Configuration(proxyBeanMethods = false)
public class DoorShelf {
    @Bean
    Doors doors(JdbcClient jdbc) {
        return new DoorsJdbc(jdbc, new SecureRandom());
    }

    /// @param url setting `clickkloudy.url`, this installation's address
    /// @param simulator setting `clickkloudy.sandbox.simulator`, empty where the platforms are the real ones
    @Bean
    DoorAddress doorAddress(
            @Value("${clickkloudy.url:}") String url, @Value("${clickkloudy.sandbox.simulator:}") String simulator) {
        var address = Optional.of(url.strip()).filter(each -> !each.isEmpty()).map(URI::create);
        return new DoorAddress(address, !simulator.isBlank());
    }
}
