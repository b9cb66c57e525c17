package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.storage.platform.Holds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers this shelf.
@Configuration(proxyBeanMethods = false)
public class PlatformShelf {
    @Bean
    Holds holds(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new HoldsJdbc(jdbc, new TransactionTemplate(manager));
    }
}
