package com.clickkloudy.storage.access.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.storage.access.vault.Seal;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Of processes that make the key at once, all get that of the first.
record OwnKeyJdbc(JdbcClient jdbc, Seal seal) implements OwnKey {
    @Override
    public Secret orKeep(Supplier<Secret> made) {
        return kept().orElseGet(() -> {
            keep(made.get());
            return kept().orElseThrow();
        });
    }

    private Optional<Secret> kept() {
        return jdbc.sql("select sealed from own_key")
                .query(byte[].class)
                .optional()
                .map(rested -> new Secret(new String(seal.open(rested), UTF_8)));
    }

    private void keep(Secret key) {
        jdbc.sql("insert into own_key (sealed) values (?) on conflict do nothing")
                .param(seal.seal(key.reveal().getBytes(UTF_8)))
                .update();
    }
}
