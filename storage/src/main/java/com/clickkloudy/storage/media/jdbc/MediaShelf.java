package com.clickkloudy.storage.media.jdbc;

import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.media.Renditions;
import com.clickkloudy.storage.media.Tickets;
import com.clickkloudy.storage.media.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The shelf of media, as it stands in PostgreSQL.
@Configuration(proxyBeanMethods = false)
public class MediaShelf {
    @Bean
    Uploads uploads(JdbcClient jdbc, PlatformTransactionManager manager, Events events) {
        return new UploadsJdbc(jdbc, new TransactionTemplate(manager), events);
    }

    @Bean
    Tickets tickets(JdbcClient jdbc) {
        return new TicketsJdbc(jdbc);
    }

    @Bean
    Renditions renditions(JdbcClient jdbc) {
        return new RenditionsJdbc(jdbc);
    }
}
