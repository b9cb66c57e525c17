package com.clickkloudy.storage;

import com.clickkloudy.storage.access.jdbc.AccessShelf;
import com.clickkloudy.storage.access.jdbc.ProvenKeyset;
import com.clickkloudy.storage.account.jdbc.AccountShelf;
import com.clickkloudy.storage.campaign.jdbc.CampaignShelf;
import com.clickkloudy.storage.door.jdbc.DoorShelf;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.media.jdbc.MediaShelf;
import com.clickkloudy.storage.platform.jdbc.PlatformShelf;
import com.clickkloudy.storage.system.Epoch;
import com.clickkloudy.storage.system.jdbc.SystemShelf;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/// The door of this room: everything that remembers, over one database.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({
    AccessShelf.class,
    AccountShelf.class,
    CampaignShelf.class,
    DoorShelf.class,
    MediaShelf.class,
    MediaPlace.class,
    PlatformShelf.class,
    SystemShelf.class
})
public class Storage {
    @Bean
    Schema schema(DataSource database, ProvenKeyset keyset, Epoch epoch) {
        return new Schema(database, () -> {
            keyset.prove();
            epoch.advance();
        });
    }

    @Bean
    Events events(JdbcClient jdbc, JsonMapper json) {
        return new Events(jdbc, json);
    }
}
