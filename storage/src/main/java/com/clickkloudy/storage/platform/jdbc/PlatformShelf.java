package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.model.platform.Budget;
import com.clickkloudy.storage.platform.Holds;
import org.springframework.beans.factory.ObjectProvider;
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

    @Bean
    Budget budget(JdbcClient jdbc, PlatformTransactionManager manager, Holds holds, ObjectProvider<EngineTimes> times) {
        var claimFor = times.getIfUnique(EngineTimes::standard).claimFor();
        return new BudgetJdbc(new Spendings(jdbc, new TransactionTemplate(manager)), new Troubles(holds, claimFor));
    }
}
