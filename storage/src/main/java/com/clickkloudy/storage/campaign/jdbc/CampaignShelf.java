package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Edits;
import com.clickkloudy.storage.campaign.Lateness;
import com.clickkloudy.storage.campaign.Plans;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.campaign.Queues;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.platform.Holds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Offers this shelf.
@Configuration(proxyBeanMethods = false)
public class CampaignShelf {
    @Bean
    Campaigns campaigns(JdbcClient jdbc, PlatformTransactionManager manager, Events events, JsonMapper mapper) {
        return new CampaignsJdbc(jdbc, new TransactionTemplate(manager), events, new Json(mapper));
    }

    @Bean
    Posts posts(JdbcClient jdbc, JsonMapper mapper) {
        return new PostsJdbc(jdbc, mapper);
    }

    @Bean
    Commands commands(JdbcClient jdbc, PlatformTransactionManager manager, Events events, JsonMapper mapper) {
        return new CommandsJdbc(jdbc, new TransactionTemplate(manager), events, new Json(mapper));
    }

    @Bean
    Edits edits(JdbcClient jdbc, PlatformTransactionManager manager, Events events, JsonMapper mapper) {
        return new EditsJdbc(jdbc, new TransactionTemplate(manager), events, new Json(mapper));
    }

    @Bean
    Claims claims(JdbcClient jdbc, PlatformTransactionManager manager, Events events, Holds holds) {
        return new ClaimsJdbc(jdbc, new TransactionTemplate(manager), events, holds);
    }

    @Bean
    Batches batches(JdbcClient jdbc, PlatformTransactionManager manager, Events events) {
        return new BatchesJdbc(jdbc, new TransactionTemplate(manager), events);
    }

    @Bean
    Plans plans(JdbcClient jdbc, PlatformTransactionManager manager, JsonMapper mapper) {
        return new PlansJdbc(jdbc, new TransactionTemplate(manager), new Json(mapper));
    }

    @Bean
    RecurringCampaigns recurringCampaigns(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Campaigns campaigns,
            Events events,
            JsonMapper mapper) {
        var rows = new SeriesRows(new Json(mapper));
        return new RecurringCampaignsJdbc(jdbc, new TransactionTemplate(manager), campaigns, events, rows);
    }

    @Bean
    Queues queues(JdbcClient jdbc, PlatformTransactionManager manager, Events events) {
        return new QueuesJdbc(jdbc, new TransactionTemplate(manager), events);
    }

    @Bean
    Lateness lateness(JdbcClient jdbc) {
        return new LatenessJdbc(jdbc);
    }
}
