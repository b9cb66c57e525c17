package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.system.Sweeps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Offers this shelf.
@Configuration(proxyBeanMethods = false)
public class SystemShelf {
    @Bean
    Sweeps sweeps(JdbcClient jdbc, Claims claims, Batches batches) {
        return new SweepsJdbc(jdbc, claims, batches);
    }
}
