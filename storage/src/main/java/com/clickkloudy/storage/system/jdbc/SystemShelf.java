package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.system.Epoch;
import com.clickkloudy.storage.system.Renewals;
import com.clickkloudy.storage.system.SeriesSweeps;
import com.clickkloudy.storage.system.StrayMedia;
import com.clickkloudy.storage.system.Sweeps;
import com.clickkloudy.storage.system.Timetable;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers this shelf.
@Configuration(proxyBeanMethods = false)
public class SystemShelf {
    @Bean
    Timetable timetable(JdbcClient jdbc) {
        return new TimetableJdbc(jdbc);
    }

    @Bean
    Sweeps sweeps(JdbcClient jdbc, Claims claims, Batches batches) {
        return new SweepsJdbc(jdbc, claims, batches);
    }

    @Bean
    Renewals renewals(JdbcClient jdbc) {
        return new RenewalsJdbc(jdbc);
    }

    /// @param media setting `clickkloudy.media.folder`, where the epoch is kept outside of the database
    @Bean
    Epoch epoch(
            JdbcClient jdbc, PlatformTransactionManager manager, @Value("${clickkloudy.media.folder:}") String media) {
        var folder = Optional.of(media).filter(each -> !each.isEmpty()).map(Path::of);
        return new EpochJdbc(jdbc, new TransactionTemplate(manager), new EpochFile(folder));
    }

    @Bean
    SeriesSweeps seriesSweeps(JdbcClient jdbc) {
        return new SeriesSweepsJdbc(jdbc);
    }

    @Bean
    StrayMedia strayMedia(JdbcClient jdbc, ObjectProvider<MediaStore> store) {
        return new StrayMediaJdbc(jdbc, store);
    }
}
