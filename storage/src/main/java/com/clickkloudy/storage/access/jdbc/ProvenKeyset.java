package com.clickkloudy.storage.access.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.storage.access.vault.Seal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keyset, and in the database a value that only the same keyset opens. Whoever comes with another one is stopped
/// before secrets of two keysets stand side by side.
public final class ProvenKeyset {
    private static final byte[] PLAIN = "this keyset seals this database".getBytes(UTF_8);
    private final Path file;
    private final Keyset keyset;
    private final JdbcClient jdbc;

    private ProvenKeyset(Path file, Keyset keyset, JdbcClient jdbc) {
        this.file = file;
        this.keyset = keyset;
        this.jdbc = jdbc;
    }

    /// Makes a keyset only for a database in which nothing is sealed yet.
    ///
    /// @throws IllegalStateException if there is none where there should be one, or one that cannot be used; the
    ///     message says what to do
    static ProvenKeyset in(Path file, JdbcClient jdbc) {
        if (Files.notExists(file) && sealed(jdbc).isPresent()) {
            throw new IllegalStateException("The keyset " + file
                    + " is missing, and the secrets in the database cannot be opened without it."
                    + " Put it back from a backup; if there is none, begin anew with an empty database.");
        }
        return new ProvenKeyset(file, Keyset.in(file), jdbc);
    }

    Keyset keyset() {
        return keyset;
    }

    /// For a database in its shape: the first keyset leaves its proof, every later one has to open it.
    ///
    /// @throws IllegalStateException if this is another keyset; the message says what to do
    public void prove() {
        var seal = keyset.seal("keyset proof");
        jdbc.sql("insert into keyset_proof (sealed) values (?) on conflict do nothing")
                .param(seal.seal(PLAIN))
                .update();
        sealed(jdbc).ifPresent(proof -> mustOpen(seal, proof));
    }

    private void mustOpen(Seal seal, byte[] proof) {
        try {
            seal.open(proof);
        } catch (SecurityException e) {
            throw new IllegalStateException(
                    "The keyset " + file + " is not the one that the secrets in the database were sealed with."
                            + " Put the right one back from a backup.",
                    e);
        }
    }

    private static Optional<byte[]> sealed(JdbcClient jdbc) {
        var exists = jdbc.sql("select to_regclass('keyset_proof') is not null")
                .query(Boolean.class)
                .single();
        return exists
                ? jdbc.sql("select sealed from keyset_proof")
                        .query(byte[].class)
                        .optional()
                : Optional.empty();
    }
}
