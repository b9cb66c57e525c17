package com.clickkloudy.storage.account.jdbc;

import com.clickkloudy.model.access.Vault;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.ConnectStates;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.account.vault.SealedCredentials;
import com.clickkloudy.storage.event.Events;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The shelf of accounts, as it stands in PostgreSQL.
@Configuration(proxyBeanMethods = false)
public class AccountShelf {
    @Bean
    SealedCredentials sealedCredentials(Vault vault) {
        return new SealedCredentials(vault);
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, SealedCredentials sealed, Events events, PlatformTransactionManager manager) {
        var transactions = new TransactionTemplate(manager);
        var connecting = new ConnectingJdbc(jdbc, sealed, events, transactions);
        return new AccountsJdbc(jdbc, connecting, events, transactions);
    }

    @Bean
    AccountGroups accountGroups(JdbcClient jdbc, Events events, PlatformTransactionManager manager) {
        return new AccountGroupsJdbc(jdbc, events, new TransactionTemplate(manager));
    }

    @Bean
    AccountSecrets accountSecrets(
            DataSource database, JdbcClient jdbc, SealedCredentials sealed, PlatformTransactionManager manager) {
        var anew = new TransactionTemplate(manager);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new AccountSecretsJdbc(jdbc, sealed, new RefreshLock(database), anew);
    }

    @Bean
    PlatformApps platformApps(JdbcClient jdbc, SealedCredentials sealed) {
        return new PlatformAppsJdbc(jdbc, sealed);
    }

    @Bean
    ConnectStates connectStates(JdbcClient jdbc, Vault vault) {
        return new ConnectStatesJdbc(jdbc, vault);
    }
}
