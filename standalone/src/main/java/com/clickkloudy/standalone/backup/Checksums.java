package com.clickkloudy.standalone.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The SHA-256 of every file of a backup, in the form that `sha256sum --check` reads.
final class Checksums {
    private static final int HASH = 64;
    private final Map<String, String> hashes = new TreeMap<>();
    private long bytes;

    static Checksums read(String text) throws IOException {
        var sums = new Checksums();
        for (var line : text.lines().toList()) {
            if (line.length() < HASH + 3 || !mayName(line.substring(HASH + 2))) {
                throw new IOException("this is no line of checksums: " + line);
            }
            sums.note(line.substring(HASH + 2), line.substring(0, HASH), 0);
        }
        return sums;
    }

    void note(String name, String hash, long size) {
        hashes.put(name, hash);
        bytes += size;
    }

    boolean has(String name) {
        return hashes.containsKey(name);
    }

    /// @throws IllegalArgumentException if it is not known
    String of(String name) {
        return Optional.ofNullable(hashes.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    int files() {
        return hashes.size();
    }

    long bytes() {
        return bytes;
    }

    /// @return the files that are missing there, or hold something else
    List<String> differing(Checksums there) {
        return hashes.entrySet().stream()
                .filter(each -> !each.getValue().equals(there.hashes.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    String text() {
        return hashes.entrySet().stream()
                .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /// A name leads nowhere but below the backup.
    private static boolean mayName(String name) {
        var path = Path.of(name);
        return !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..");
    }
}
