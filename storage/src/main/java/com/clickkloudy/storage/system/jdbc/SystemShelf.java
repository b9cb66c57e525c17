package com.clickkloudy.storage.system.jdbc;

import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.system.Renewals;
import com.clickkloudy.storage.system.SeriesSweeps;
import com.clickkloudy.storage.system.StrayMedia;
import com.clickkloudy.storage.system.Sweeps;
import com.clickkloudy.storage.system.Timetable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Bean
    SeriesSweeps seriesSweeps(JdbcClient jdbc) {
        return new SeriesSweepsJdbc(jdbc);
    }

    @Bean
    StrayMedia strayMedia(JdbcClient jdbc, ObjectProvider<MediaStore> store) {
        return new StrayMediaJdbc(jdbc, store);
    }
}
