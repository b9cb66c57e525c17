package com.clickkloudy.storage.access.jdbc;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.access.Vault;
import com.clickkloudy.storage.access.Answers;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.access.SignInTries;
import com.clickkloudy.storage.access.vault.Keyset;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The shelf of access: people, the vault and what keeps a write from happening twice.
@Configuration(proxyBeanMethods = false)
public class AccessShelf {
    /// @param file setting `clickkloudy.keyset`; the same file for every process of an installation
    @Bean
    ProvenKeyset provenKeyset(@Value("${clickkloudy.keyset}") Path file, JdbcClient jdbc) {
        return ProvenKeyset.in(file, jdbc);
    }

    @Bean
    Keyset keyset(ProvenKeyset proven) {
        return proven.keyset();
    }

    @Bean
    Vault vault(Keyset keyset) {
        return keyset.vault();
    }

    @Bean
    OwnKey ownKey(Keyset keyset, JdbcClient jdbc) {
        return new OwnKeyJdbc(jdbc, keyset.seal("own key"));
    }

    @Bean
    People people(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new PeopleJdbc(jdbc, new TransactionTemplate(manager));
    }

    @Bean
    Answers answers(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new AnswersJdbc(jdbc, new TransactionTemplate(manager));
    }

    @Bean
    SignInTries signInTries(JdbcClient jdbc) {
        return new SignInTriesJdbc(jdbc);
    }
}
