package com.clickkloudy.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself.
///
/// @param format of the backup's folder; a program reads those up to its own [#FORMAT]
/// @param version of the program that made it
/// @param made when, in UTC
/// @param running whether the program ran meanwhile
/// @param parts what is in it, of [Part]
/// @param checksums SHA-256 of the file with the checksums of all others
record Manifest(
        int format,
        String version,
        String made,
        boolean running,
        List<String> parts,
        int files,
        long bytes,
        String checksums) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SUMS = "SHA256SUMS";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Manifest {
        parts = List.copyOf(parts);
    }

    static Manifest of(Path backup) throws IOException {
        try {
            return JSON.readValue(Files.readString(backup.resolve(NAME)), Manifest.class);
        } catch (NoSuchFileException e) {
            throw new IOException("it has no " + NAME, e);
        } catch (JacksonException e) {
            throw new IOException("its " + NAME + " cannot be read", e);
        }
    }

    byte[] bytesOfIt() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }
}
