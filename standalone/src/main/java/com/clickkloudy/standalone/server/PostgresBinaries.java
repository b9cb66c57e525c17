package com.clickkloudy.standalone.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once into the cache from the library that brings them.
record PostgresBinaries(Path home) {
    private static final String PACKED = "/postgres-linux-x86_64.txz";

    static PostgresBinaries unpackedInto(Path cache) {
        try (var packed = packed()) {
            var bytes = packed.readAllBytes();
            var home = cache.resolve("postgres").resolve(fingerprint(bytes));
            if (!Files.isDirectory(home)) {
                unpack(bytes, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into %s.".formatted(cache), e);
        }
    }

    Command command(String program) {
        return Command.of(home.resolve("bin").resolve(program)).withoutRoot();
    }

    private static InputStream packed() {
        var stream = System.getProperty("os.arch").equals("amd64")
                ? PostgresBinaries.class.getResourceAsStream(PACKED)
                : null;
        if (stream == null) {
            throw new CannotStart(
                    "No PostgreSQL comes along for this kind of machine: set DATABASE_URL to one of yours.");
        }
        return stream;
    }

    private static void unpack(byte[] bytes, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var part = Files.createTempDirectory(home.getParent(), "part");
        var tar = new ProcessBuilder(List.of("tar", "-xf", "-", "-C", part.toString())).start();
        try (var to = tar.getOutputStream();
                var from = new XZInputStream(new ByteArrayInputStream(bytes))) {
            from.transferTo(to);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar failed");
        }
        offer(part, home);
    }

    /// Another process may have unpacked the same meanwhile.
    private static void offer(Path part, Path home) throws IOException {
        try {
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
            delete(part);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
